const icon = {} as const;

export default icon;
