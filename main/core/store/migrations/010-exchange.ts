/** What passing files to other laptops needs to remember. */
export const sql = `
-- Every segment that was made here or verified, byte for byte: what is put again where a store was
-- emptied, carried by hand, or read anew after a removal. 'state': own, waiting, started, applied.
CREATE TABLE logSegment (
  place INTEGER PRIMARY KEY,
  device TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  program TEXT NOT NULL,
  epoch TEXT NOT NULL,
  state TEXT NOT NULL,
  -- Of an own one: its last act, how many changes it has, and the time of the earliest (ms UTC).
  through INTEGER,
  changes INTEGER,
  oldestWall INTEGER,
  hash BLOB NOT NULL,
  file BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX logSegmentBySequence ON logSegment (device, sequence);
CREATE INDEX logSegmentByProgram ON logSegment (program, device, sequence);
CREATE INDEX logSegmentWaiting ON logSegment (device, program, sequence)
  WHERE state IN ('waiting', 'started');

-- The newest head of each laptop that was read; when it was written, as far as that is believed, and when
-- it was read (ms UTC).
CREATE TABLE logHead (
  device TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  file BLOB NOT NULL,
  writtenAt INTEGER NOT NULL,
  heardAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What each store showed and was given (JSON): one that shows less than before is noticed.
CREATE TABLE storeMemory (place TEXT PRIMARY KEY, memory TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
