// Renders docs/law.md from the data.
export const lawPage = (): string => '';
