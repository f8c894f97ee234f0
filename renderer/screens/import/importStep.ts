/** The steps of an import, in order. */
export const importSteps = ['columns', 'questions', 'check', 'done'] as const;
export type ImportStep = (typeof importSteps)[number];
