/** People and what belongs to them. */
export const sql = `
CREATE TABLE person (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  noName INTEGER, anonymous INTEGER, fileNumber TEXT, pronoun TEXT, gender TEXT,
  birthAnswer TEXT, birthYear INTEGER, birthMonth INTEGER, birthDay INTEGER, birthEstimated INTEGER,
  speaksBest TEXT, otherLanguages TEXT, reads TEXT, officialLanguage TEXT,
  interpreter TEXT, interpreterNotRelative TEXT, interpreterGender TEXT, interpreterNotThisPerson TEXT,
  street TEXT, locality TEXT, region TEXT, postalCode TEXT, noFixedAddress INTEGER,
  abroadCountry TEXT, abroadTimeZone TEXT,
  country TEXT, status TEXT, statusText TEXT, arrived TEXT,
  cameBy TEXT, referredFrom TEXT, firstServiceEver TEXT, urgent TEXT, urgentAnswer TEXT,
  workerId TEXT, placeId TEXT, headerNote TEXT, importId TEXT, custom TEXT
) STRICT;
CREATE INDEX personByImport ON person (importId) WHERE importId IS NOT NULL;

CREATE TABLE personName (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  personId TEXT, kind TEXT, "full" TEXT, given TEXT, family TEXT, script TEXT
) STRICT;
CREATE INDEX personNameByPerson ON personName (personId);

CREATE TABLE identifier (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  personId TEXT, kind TEXT, value TEXT
) STRICT;
CREATE INDEX identifierByPerson ON identifier (personId);

CREATE TABLE contactPoint (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  personId TEXT, kind TEXT, value TEXT, e164 TEXT, whose TEXT, whoseDetail TEXT,
  call TEXT, text TEXT, whatsapp TEXT, voicemail TEXT, nameAgency TEXT, monitored TEXT,
  notBefore INTEGER, notAfter INTEGER, bestTimes TEXT, codeWord TEXT, mustNotKnow TEXT,
  note TEXT, asOf TEXT, preferred INTEGER
) STRICT;
CREATE INDEX contactPointByPerson ON contactPoint (personId);

CREATE TABLE household (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  name TEXT, familyNumber TEXT
) STRICT;
CREATE TABLE householdMember (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  householdId TEXT, personId TEXT, relation TEXT, proposed INTEGER
) STRICT;
CREATE INDEX householdMemberByPerson ON householdMember (personId);
CREATE INDEX householdMemberByHousehold ON householdMember (householdId);

CREATE TABLE consent (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  personId TEXT, purpose TEXT, about TEXT, answer TEXT, how TEXT, language TEXT, through TEXT,
  "on" TEXT, until TEXT
) STRICT;
CREATE INDEX consentByPerson ON consent (personId);

CREATE TABLE samePerson (
  id TEXT PRIMARY KEY, programId TEXT, clock BLOB, deleted INTEGER,
  firstId TEXT, secondId TEXT, verdict TEXT, score REAL, reasons TEXT
) STRICT;
CREATE INDEX samePersonByFirst ON samePerson (firstId);
CREATE INDEX samePersonBySecond ON samePerson (secondId);
`;
