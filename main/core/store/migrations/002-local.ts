/** What belongs to this laptop alone: its settings, its queue of changes, its log of who looked, its drafts. */
export const sql = `
CREATE TABLE local (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Which acts on which records wait to be passed on. 'act' is this device's count, or, of what an import
-- writes under cover, that import's: its publishing adds 'firstAct'. What an act wrote is read from the
-- record; only what it took out of sets ('drops': elements by field) stands nowhere else.
CREATE TABLE outbox (
  place INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  kind TEXT NOT NULL,
  recordId TEXT NOT NULL,
  programId TEXT NOT NULL,
  does TEXT NOT NULL,
  drops TEXT,
  wall INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  importId TEXT
) STRICT;

CREATE INDEX outboxByRecord ON outbox (recordId);
CREATE INDEX outboxByImport ON outbox (importId, act) WHERE importId IS NOT NULL;

-- Append-only; each entry's hash covers the one before.
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  memberId TEXT NOT NULL,
  deviceId TEXT NOT NULL,
  act TEXT NOT NULL,
  kind TEXT NOT NULL,
  recordId TEXT NOT NULL,
  fields TEXT NOT NULL,
  reason TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX auditByRecord ON audit (recordId, sequence);
CREATE INDEX auditByAct ON audit (act, sequence);
CREATE TRIGGER auditNeverChanges BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
-- REPLACE deletes without asking the other triggers.
CREATE TRIGGER auditOnlyGrows BEFORE INSERT ON audit
  WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER auditNeverShrinks BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  personId TEXT,
  body TEXT NOT NULL,
  caret TEXT,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  version INTEGER NOT NULL,
  -- Set while the seconds run in which signing can be undone.
  signAt INTEGER
) STRICT;
CREATE INDEX draftByPerson ON draft (personId);
`;
