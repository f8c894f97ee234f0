/** The agency, who works for it and where. Synced tables carry no constraint that another laptop's valid change could violate. */
export const sql = `
CREATE TABLE agency (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  name TEXT, telephone TEXT, channelRules TEXT
) STRICT;
CREATE TABLE program (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  name TEXT, closed INTEGER
) STRICT;
CREATE TABLE place (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  name TEXT, closed INTEGER
) STRICT;
CREATE TABLE member (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  name TEXT
) STRICT;
CREATE TABLE device (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  memberId TEXT, label TEXT, addedAt INTEGER
) STRICT;
`;
