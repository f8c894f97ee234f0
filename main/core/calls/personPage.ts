import { localDay } from '../../../shared/time/localDay.ts';
import type { ShownName } from '../../../shared/contract/common.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import type { PersonPage } from '../../../shared/contract/people.ts';
import { firstChannel } from '../casework/contactRules.ts';
import { directContact } from '../casework/directContact.ts';
import { inOrder, pointsOf, strictestAnswers, strictestRules } from '../casework/strictestRules.ts';
import { mergedPerson } from '../casework/mergedPerson.ts';
import type { OpenCase } from '../openCase.ts';
import { lineOf, workerName } from '../store/personLines.ts';
import { mergedWith, standsAs } from '../store/personProjection.ts';
import { findRecord, readRecord, readRecords } from '../store/recordReader.ts';
import type { Reader } from '../store/sqlite.ts';

const noName: ShownName = { full: '', native: '', preferred: '', fileNumber: '', none: true };

export function nameOf(reader: Reader, personId: string): ShownName {
  return lineOf(reader, personId)?.name ?? noName;
}

/** As {@link nameOf}, or null where no person was chosen. */
export function nameOrNull(reader: Reader, personId: string | null): ShownName | null {
  return personId === null ? null : nameOf(reader, personId);
}

const idList = (ids: readonly string[]) => `(${ids.map(() => '?').join(', ')})`;

/** The page of a client. Files that were merged into this one give it their names, numbers and consents. */
export function readPersonPage(open: OpenCase, id: string): PersonPage {
  const { reader } = open;
  const person = readRecord(reader, 'person', id);
  const line = lineOf(reader, id);
  if (line === undefined) throw new CarnetError('record.notFound', { kind: 'person' });
  const ids = standsAs(reader, id) === null ? mergedWith(reader, id) : [id];
  const ofPerson = `personId IN ${idList(ids)}`;
  const points = pointsOf(reader, id);
  const others = ids.flatMap((other) =>
    other === id ? [] : (findRecord(reader, 'person', other) ?? []),
  );
  const direct = directContact([person, ...others], localDay(open.clock.now()));
  return {
    id,
    programId: person.programId,
    name: line.name,
    names: readRecords(reader, 'name', ofPerson, ids),
    person: mergedPerson(person, others),
    young: direct !== 'adult',
    guardians: readRecords(reader, 'guardian', ofPerson, ids).map((guardian) => ({
      ...guardian,
      file: nameOrNull(reader, guardian.guardianPersonId),
    })),
    workerName: workerName(reader, person.workerId),
    placeName:
      person.placeId === null ? '' : (findRecord(reader, 'place', person.placeId)?.name ?? ''),
    contacts: inOrder(
      points.filter((point) => ids.includes(point.personId)),
      direct,
    ).map((own) => {
      const point = strictestAnswers(
        own,
        points.filter((other) => other.id !== own.id),
      );
      return { point, rules: strictestRules(point, points, firstChannel(point), null, direct) };
    }),
    identifiers: readRecords(reader, 'identifier', ofPerson, ids),
    consents: readRecords(reader, 'consent', ofPerson, ids),
    household: readHousehold(reader, ids),
    tasks: readRecords(reader, 'task', `${ofPerson} AND doneAt IS NULL`, ids)
      .toSorted((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1))
      .map((task) => ({ ...task, whoName: workerName(reader, task.whoId) })),
    merged: readMerged(reader, id, ids),
    standsAs: standsAs(reader, id),
    lastHeard: null,
  };
}

function readHousehold(reader: Reader, ids: readonly string[]): PersonPage['household'] {
  const mine = readRecords(reader, 'householdMember', `personId IN ${idList(ids)}`, [...ids])[0];
  if (mine === undefined) return null;
  const household = findRecord(reader, 'household', mine.householdId);
  if (household === undefined) return null;
  const members = readRecords(reader, 'householdMember', 'householdId = ?', [household.id]);
  return {
    id: household.id,
    name: household.name,
    familyNumber: household.familyNumber,
    members: members.flatMap((member) => {
      const line = lineOf(reader, member.personId);
      // A file that was merged away is told by the one that stands, where that is a member too.
      const stands = standsAs(reader, member.personId);
      const twice = members.some(({ personId }) => personId === stands);
      if (line === undefined || twice) return [];
      return [
        {
          membershipId: member.id,
          personId: member.personId,
          name: line.name,
          relation: member.relation,
          birthYear: line.birthYear,
          proposed: member.proposed,
        },
      ];
    }),
  };
}

function readMerged(reader: Reader, id: string, ids: readonly string[]): PersonPage['merged'] {
  return ids
    .filter((other) => other !== id)
    .flatMap((other) => {
      const pair = readRecords(
        reader,
        'samePerson',
        `(firstId = ? OR secondId = ?) AND verdict = 'same'`,
        [other, other],
      )[0];
      return pair === undefined
        ? []
        : [{ samePersonId: pair.id, id: other, name: nameOf(reader, other) }];
    });
}
