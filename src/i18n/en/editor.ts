const editor = {} as const;

export default editor;
