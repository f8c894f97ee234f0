/** The database's file in a vault's folder. */
export const databaseName = 'case.db';
