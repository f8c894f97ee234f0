/** What is known of records beyond their rows, so that they merge with what other laptops wrote. */
export const sql = `
-- Values of a record that its columns don't show ('doubt': a person decides; 'same': equal to the one
-- shown, of another act) or can't hold ('shown': the exact form, of a newer version's field for one).
CREATE TABLE sibling (
  kind TEXT NOT NULL,
  recordId TEXT NOT NULL,
  programId TEXT NOT NULL,
  path TEXT NOT NULL,
  device TEXT NOT NULL,
  act INTEGER NOT NULL,
  wall INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  value TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (kind, recordId, programId, path, device, act)
) STRICT, WITHOUT ROWID;
CREATE INDEX siblingInDoubt ON sibling (programId, kind, recordId, path) WHERE role = 'doubt';

-- Somebody deleted it while somebody else worked on it.
CREATE TABLE doubtfulDeletion (
  kind TEXT NOT NULL, recordId TEXT NOT NULL, programId TEXT NOT NULL,
  PRIMARY KEY (kind, recordId, programId)
) STRICT, WITHOUT ROWID;

-- Records of which a newer version may show more: 'shown' siblings, elements of sets without a column.
CREATE TABLE notShown (
  kind TEXT NOT NULL, recordId TEXT NOT NULL, programId TEXT NOT NULL,
  PRIMARY KEY (kind, recordId, programId)
) STRICT, WITHOUT ROWID;

-- Records from others that have no table here, or whose id is another program's here.
CREATE TABLE asideRecord (
  programId TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, clock BLOB NOT NULL,
  PRIMARY KEY (programId, kind, id)
) STRICT, WITHOUT ROWID;

-- Of each program: the last act of each other device that was applied; of this one, that was passed on.
CREATE TABLE applied (
  programId TEXT NOT NULL, device TEXT NOT NULL, act INTEGER NOT NULL,
  PRIMARY KEY (programId, device)
) STRICT, WITHOUT ROWID;

-- Own acts up to 'upTo' were done while just 'vector' was applied.
CREATE TABLE cut (
  place INTEGER PRIMARY KEY, programId TEXT NOT NULL, upTo INTEGER NOT NULL, vector TEXT NOT NULL
) STRICT;
`;
