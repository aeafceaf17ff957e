const drafts = {} as const;

export default drafts;
