/** The encrypted database in a vault's folder. */
export const databaseName = 'case.db';
