const handoff = {} as const;

export default handoff;
