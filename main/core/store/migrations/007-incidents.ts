/** Incidents, which nothing else is made from, and the agency's list for when something is wrong. */
export const sql = `
ALTER TABLE agency ADD COLUMN crisisList TEXT;
ALTER TABLE agency ADD COLUMN crisisSteps TEXT;
ALTER TABLE agency ADD COLUMN crisisReviewedOn TEXT;

CREATE TABLE incident (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  personId TEXT, sessionId TEXT, authorId TEXT, happenedAt INTEGER, savedAt INTEGER, words TEXT,
  danger TEXT, told TEXT, supervisorTold TEXT, supervisorWho TEXT, supervisorAt INTEGER,
  nextCheckOn TEXT, nextCheckAt INTEGER, nextCheckDoneAt INTEGER
) STRICT;
CREATE INDEX incidentByPerson ON incident (personId, savedAt);
CREATE INDEX incidentByAuthor ON incident (authorId, savedAt);
CREATE INDEX incidentBySession ON incident (sessionId) WHERE sessionId IS NOT NULL;
CREATE INDEX incidentToCheck ON incident (authorId, nextCheckOn) WHERE nextCheckDoneAt IS NULL;

CREATE TABLE incidentAddition (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  incidentId TEXT, authorId TEXT, at INTEGER, text TEXT
) STRICT;
CREATE INDEX incidentAdditionByIncident ON incidentAddition (incidentId, at);

-- Apart from other drafts, each author's under the author's own key: whatever reads, counts or
-- writes drafts never meets one, not even by its id.
CREATE TABLE incidentDraft (
  authorId TEXT NOT NULL,
  id TEXT NOT NULL,
  personId TEXT,
  body TEXT NOT NULL,
  caret TEXT,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (authorId, id)
) STRICT;
`;
