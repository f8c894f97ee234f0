/** What snapshots need, and logs that begin on one. */
export const sql = `
-- What laptops state of snapshots, and when it was kept (ms UTC).
CREATE TABLE statement (
  device TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  keptAt INTEGER NOT NULL,
  hash TEXT NOT NULL,
  file BLOB NOT NULL,
  PRIMARY KEY (device, sequence)
) STRICT;

-- Pieces of snapshots byte for byte: own ones until they are put, those on which logs begin for good.
CREATE TABLE snapshotPiece (
  place INTEGER PRIMARY KEY,
  device TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  piece INTEGER NOT NULL,
  file BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX snapshotPieceByNumber ON snapshotPiece (device, sequence, piece);

-- The snapshots in the place of what logs no longer hold here, and what each had applied.
CREATE TABLE snapshotBase (
  hash TEXT PRIMARY KEY, program TEXT NOT NULL, log TEXT NOT NULL, vector TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Others with which what is held began, and that no base reaches yet: nothing was worked out without them.
CREATE TABLE snapshotTaken (hash TEXT PRIMARY KEY, program TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The segment after which a log begins here.
CREATE TABLE logStart (
  device TEXT PRIMARY KEY, sequence INTEGER NOT NULL, hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The one that is being taken in, what it had applied and the first record of each piece (JSON), and
-- the record that it has come to.
CREATE TABLE snapshotTaking (
  program TEXT PRIMARY KEY,
  snapshot TEXT NOT NULL,
  vector TEXT NOT NULL,
  starts TEXT NOT NULL,
  kind TEXT,
  recordId TEXT,
  -- Its records are all in; people up to this one have their lines.
  personId TEXT
) STRICT, WITHOUT ROWID;

-- Records of it that were merged before their turn, because somebody wrote to them.
CREATE TABLE broughtIn (
  kind TEXT NOT NULL, recordId TEXT NOT NULL, PRIMARY KEY (kind, recordId)
) STRICT, WITHOUT ROWID;
`;
