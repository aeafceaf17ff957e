/** Whether an address or its fragment, from `#` on, holds a design, readable or not. Alone, since the first screen asks it. */
export const holdsDesign = (address: string): boolean => /#(?:.*&)?design=/.test(address);
