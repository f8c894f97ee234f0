/** Packs that travel: what everybody hears of them, and what the laptop that made one keeps for itself. */
export const sql = `
ALTER TABLE device ADD COLUMN trip TEXT;
ALTER TABLE device ADD COLUMN tripUntil INTEGER;
ALTER TABLE device ADD COLUMN tripCodes INTEGER;
ALTER TABLE device ADD COLUMN tripBackAt INTEGER;
ALTER TABLE device ADD COLUMN tripBack TEXT;
ALTER TABLE device ADD COLUMN tripPurgedAt INTEGER;

-- Packs that were made here and are not over. Their keys go when they are.
CREATE TABLE tripHome (
  -- The travelling laptop's id.
  trip TEXT PRIMARY KEY,
  packKey BLOB NOT NULL CHECK (length(packKey) = 32),
  -- Ed25519: what the travelling laptop signs with, as others check it; what this laptop signs with in
  -- its name; what it acknowledges with.
  awaySign BLOB NOT NULL CHECK (length(awaySign) = 32),
  signSecretKey BLOB NOT NULL CHECK (length(signSecretKey) = 64),
  homeSecretKey BLOB NOT NULL CHECK (length(homeSecretKey) = 64),
  -- The last segment of its log that was taken, and its hash; the last that was acknowledged.
  taken INTEGER NOT NULL,
  takenHash BLOB NOT NULL,
  acknowledged INTEGER NOT NULL,
  -- What came back: changes, drafts, entries of the log, incidents.
  changes INTEGER NOT NULL,
  drafts INTEGER NOT NULL,
  looked INTEGER NOT NULL,
  takenAt INTEGER
) STRICT, WITHOUT ROWID;
`;
