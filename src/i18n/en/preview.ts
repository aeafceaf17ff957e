const preview = {} as const;

export default preview;
