const area = {} as const;

export default area;
