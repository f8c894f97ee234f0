/** Who belongs to the agency: signed entries as they came, what they come to, keys that they brought. */
export const sql = `
-- Entries are never changed and never deleted while the vault belongs to their agency.
CREATE TABLE memberEntry (
  hash TEXT PRIMARY KEY,
  author TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  file BLOB NOT NULL,
  takenAt INTEGER NOT NULL,
  -- What the set of all of them says of it now.
  state TEXT NOT NULL CHECK (state IN ('valid', 'waiting', 'refused')),
  -- Whether its signer might, and who that is (JSON): it follows from its past alone, so it stays. Null:
  -- not found yet, because something of its past is not here.
  verdict TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX memberEntryByAuthor ON memberEntry (author, sequence);

-- Keys that were sealed to this laptop and that it could open.
CREATE TABLE epochKey (
  program TEXT NOT NULL,
  epoch TEXT NOT NULL,
  key BLOB NOT NULL CHECK (length(key) = 32),
  PRIMARY KEY (program, epoch)
) STRICT, WITHOUT ROWID;

-- What the entries come to, so that nobody evaluates them to answer a call.
CREATE TABLE memberRole (
  member TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  -- Besides "agency", which is everyone's: a JSON array, sorted.
  programs TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE memberDevice (
  device TEXT PRIMARY KEY,
  member TEXT NOT NULL,
  sign TEXT NOT NULL,
  box TEXT NOT NULL,
  -- Both null while it belongs; else its last segment that is accepted.
  removedSequence INTEGER,
  removedHash TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX memberDeviceByMember ON memberDevice (member);

-- Programs that were taken away from this laptop's member, until they are given back and read again.
CREATE TABLE leftProgram (
  program TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  -- 'sealing': what waits is sealed, under the last key, which is kept for that; 'purging': its records
  -- go; 'purged'; 'rereading': it was given back, and what this laptop did there is not read again yet.
  stage TEXT NOT NULL CHECK (stage IN ('sealing', 'purging', 'purged', 'rereading')),
  -- What was applied when it was purged (JSON, as 'applied'): so much of it is in the audit log already.
  vector TEXT NOT NULL,
  -- For the person: files that went, changes that were still to be passed on, what stayed.
  files INTEGER NOT NULL,
  unsent INTEGER NOT NULL,
  drafts INTEGER NOT NULL,
  incidents INTEGER NOT NULL,
  seenAt INTEGER
) STRICT, WITHOUT ROWID;

-- A line for Today of each step that somebody made.
CREATE TABLE memberNews (
  place INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  entry TEXT NOT NULL,
  does TEXT NOT NULL,
  author TEXT NOT NULL,
  member TEXT,
  device TEXT,
  program TEXT,
  role TEXT,
  seenAt INTEGER
) STRICT;
CREATE INDEX memberNewsUnseen ON memberNews (place) WHERE seenAt IS NULL;

-- Invitations of this laptop, and who asked with them.
CREATE TABLE invitation (
  id TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  forWhom TEXT NOT NULL,
  madeAt INTEGER NOT NULL,
  expiresAt INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'asked', 'approved', 'refused', 'cancelled')),
  -- The one request that is looked at, as it came; its hash in hexadecimal digits.
  request TEXT,
  requestHash TEXT,
  device TEXT,
  -- What they said of themselves, until the records with their names have arrived.
  memberName TEXT,
  deviceLabel TEXT,
  welcome TEXT,
  decidedAt INTEGER
) STRICT, WITHOUT ROWID;
`;
