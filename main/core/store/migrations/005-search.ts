/**
 * What lists and search read. Derived from the records and made anew from them at any time:
 * one line per person, the words to find it by, and the keys under which likely duplicates meet.
 * Marks (M*) belong to words: without them a Hindi, Tamil or Burmese name falls apart at its vowels.
 */
export const sql = `
CREATE TABLE personLine (
  place INTEGER PRIMARY KEY,
  personId TEXT NOT NULL UNIQUE,
  programId TEXT NOT NULL,
  -- Set when this file was merged into another: the one that stands.
  standsAs TEXT,
  importId TEXT,
  sortName TEXT NOT NULL,
  shown TEXT NOT NULL,
  native TEXT NOT NULL,
  preferred TEXT NOT NULL,
  noName INTEGER NOT NULL,
  fileNumber TEXT NOT NULL,
  birthYear INTEGER,
  birthEstimated INTEGER NOT NULL,
  speaksBest TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  status TEXT NOT NULL,
  workerId TEXT,
  touchedAt INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT;
-- Lists show files that stand for themselves; what else decides whether a line shows (its import)
-- is in each index, so that counting and skipping never read the lines themselves.
CREATE INDEX personLineByName ON personLine (sortName, place, importId, standsAs) WHERE standsAs IS NULL;
CREATE INDEX personLineByTouched ON personLine (touchedAt, place, importId, standsAs) WHERE standsAs IS NULL;
CREATE INDEX personLineByFile ON personLine (fileNumber, place, importId, standsAs) WHERE standsAs IS NULL;
CREATE INDEX personLineByLanguage ON personLine (speaksBest, sortName, place, importId, standsAs)
  WHERE standsAs IS NULL;
CREATE INDEX personLineByWorker ON personLine (workerId, sortName, place, importId, standsAs)
  WHERE standsAs IS NULL;
CREATE INDEX personLineByStatus ON personLine (status, sortName, place, importId, standsAs)
  WHERE standsAs IS NULL;
CREATE INDEX personLineByInterpreter ON personLine (interpreter, sortName, place, importId, standsAs)
  WHERE standsAs IS NULL;
CREATE INDEX personLineVisible ON personLine (importId, standsAs) WHERE standsAs IS NULL;
CREATE INDEX personLineByStanding ON personLine (standsAs) WHERE standsAs IS NOT NULL;
CREATE INDEX personLineByImport ON personLine (importId) WHERE importId IS NOT NULL;

CREATE VIRTUAL TABLE personWords USING fts5 (
  words, content = 'personLine', content_rowid = 'place',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'", prefix = '1 2 3', detail = none
);
INSERT INTO personWords (personWords, rank) VALUES ('secure-delete', 1);

-- Rowid: twice the row of a note, or twice the row of a service plus one. Holds no text of its own.
CREATE VIRTUAL TABLE noteWords USING fts5 (
  words, content = '', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'", prefix = '2 3', detail = none, columnsize = 0
);
INSERT INTO noteWords (noteWords, rank) VALUES ('secure-delete', 1);
-- A page of the index is a page of the database (of 4,016 bytes that SQLCipher leaves), not one and a bit;
-- and is merged with others half as often as by default.
INSERT INTO noteWords (noteWords, rank) VALUES ('pgsz', 3968);
INSERT INTO noteWords (noteWords, rank) VALUES ('automerge', 8);

-- A line's keys, each one word (keyWord), and who has one: an index of words, because a dozen keys of each
-- person at random places of a table are as many pages that change.
CREATE TABLE lineKeys (place INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE personKeys USING fts5 (
  words, content = 'lineKeys', content_rowid = 'place', tokenize = "ascii tokenchars '_'", detail = none, columnsize = 0
);
INSERT INTO personKeys (personKeys, rank) VALUES ('secure-delete', 1);
INSERT INTO personKeys (personKeys, rank) VALUES ('pgsz', 3968);
INSERT INTO personKeys (personKeys, rank) VALUES ('automerge', 8);

-- Pairs that a worker would be asked about and has not judged.
CREATE TABLE likelyPair (
  firstId TEXT NOT NULL, secondId TEXT NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL,
  PRIMARY KEY (firstId, secondId)
) STRICT, WITHOUT ROWID;
CREATE INDEX likelyPairBySecond ON likelyPair (secondId);
CREATE INDEX likelyPairByScore ON likelyPair (score);
`;
