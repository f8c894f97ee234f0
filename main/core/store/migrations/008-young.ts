/** Under 18: who looks after someone, who may be reached, who consented. */
export const sql = `
ALTER TABLE person ADD COLUMN looksUnder18 INTEGER;
ALTER TABLE person ADD COLUMN mayContactDirectly TEXT;
ALTER TABLE person ADD COLUMN unaccompanied TEXT;
ALTER TABLE person ADD COLUMN school TEXT;
ALTER TABLE contactPoint ADD COLUMN guardianId TEXT;
ALTER TABLE consent ADD COLUMN givenBy TEXT;

CREATE TABLE guardian (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  personId TEXT, name TEXT, guardianPersonId TEXT, relation TEXT
) STRICT;
CREATE INDEX guardianByPerson ON guardian (personId);
`;
