/** Imports: the rows as they were read, and the state of each import. Local to this laptop. */
export const sql = `
CREATE TABLE import (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  stage TEXT NOT NULL,
  -- 1 from the moment of the one commit that shows everything.
  visible INTEGER NOT NULL,
  -- From that commit on: of which act of which device its first records are (ADR 20).
  firstAct INTEGER,
  deviceId TEXT,
  state TEXT NOT NULL
) STRICT;

CREATE TABLE importRow (
  importId TEXT NOT NULL,
  row INTEGER NOT NULL,
  cells TEXT NOT NULL,
  -- The person that the dry run made of it.
  planned TEXT,
  personId TEXT,
  PRIMARY KEY (importId, row)
) STRICT, WITHOUT ROWID;

-- Imported files that someone worked on since: an undo leaves them.
CREATE TABLE importEdited (
  importId TEXT NOT NULL, personId TEXT NOT NULL, PRIMARY KEY (importId, personId)
) STRICT, WITHOUT ROWID;

CREATE TABLE importProblem (
  importId TEXT NOT NULL,
  row INTEGER NOT NULL,
  kind TEXT NOT NULL,
  col INTEGER,
  heading TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;
CREATE INDEX importProblemByKind ON importProblem (importId, kind, row);

CREATE TABLE importPair (
  importId TEXT NOT NULL,
  rowA INTEGER NOT NULL,
  rowB INTEGER,
  personId TEXT,
  score REAL NOT NULL,
  reasons TEXT NOT NULL
) STRICT;
CREATE INDEX importPairByScore ON importPair (importId, score);
`;
