const publish = {} as const;

export default publish;
