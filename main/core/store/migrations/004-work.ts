/** Services, sessions, signed notes and follow-ups. */
export const sql = `
CREATE TABLE service (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  personId TEXT, togetherId TEXT, date TEXT, service TEXT, topics TEXT, delivery TEXT, channel TEXT,
  why TEXT, minutes INTEGER, placeId TEXT, language TEXT, supports TEXT, status TEXT, note TEXT,
  workerId TEXT, sessionId TEXT, createdAt INTEGER
) STRICT;
CREATE INDEX serviceByPerson ON service (personId, date);
CREATE INDEX serviceByWorker ON service (workerId, createdAt);

CREATE TABLE session (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  personId TEXT, callerName TEXT, placeId TEXT, workerId TEXT, serviceId TEXT, overrideReason TEXT,
  channel TEXT, platform TEXT, account TEXT, planned TEXT, startedBy TEXT,
  startAt INTEGER, endAt INTEGER, workerMinutes INTEGER, clientMinutes INTEGER,
  identityCheck TEXT, identityResult TEXT, channelConsent TEXT, recording TEXT,
  location TEXT, callBack TEXT, othersPresent TEXT, othersWho TEXT,
  interpreterKind TEXT, interpreterName TEXT, interpreterConfidential TEXT, interpreterChildReason TEXT,
  canTalk TEXT, purpose TEXT, service TEXT, topics TEXT, outcome TEXT, supports TEXT, language TEXT,
  technical TEXT, fallback TEXT, completed TEXT, documents TEXT, documentsDeleted TEXT, attempts TEXT
) STRICT;
CREATE INDEX sessionByPerson ON session (personId, startAt);
CREATE INDEX sessionByStart ON session (startAt, deleted, id);

CREATE TABLE note (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  personId TEXT, sessionId TEXT, amendsId TEXT, authorId TEXT, deviceId TEXT, text TEXT,
  draftVersion INTEGER, signedAt INTEGER, contentHash TEXT, signature TEXT
) STRICT;
CREATE INDEX noteByPerson ON note (personId, signedAt);
CREATE INDEX noteBySession ON note (sessionId);
CREATE INDEX noteByAmended ON note (amendsId) WHERE amendsId IS NOT NULL;

CREATE TABLE task (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  personId TEXT, what TEXT, whoId TEXT, channel TEXT, dueOn TEXT, dueAt INTEGER, doneAt INTEGER,
  sessionId TEXT
) STRICT;
CREATE INDEX taskByPerson ON task (personId);
CREATE INDEX taskDone ON task (dueOn, dueAt) WHERE doneAt IS NOT NULL AND deleted IS NOT 1;
CREATE INDEX taskOpenByDue ON task (dueOn, dueAt) WHERE doneAt IS NULL;
`;
