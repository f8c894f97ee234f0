import type { RecordOf } from '../../../shared/records/records.ts';
import { stricterPermission } from '../../../shared/vocabulary/permission.ts';

type Person = RecordOf<'person'>;

/**
 * What stands at the top of a page for a file and those merged into it: what keeps someone safe
 * holds whichever file it was said in (DESIGN 1.7), and a question that was asked in one of them is
 * not "not asked". Nothing is written: taken apart again, each file is as it was.
 */
export function mergedPerson(stands: Person, others: readonly Person[]): Person {
  return others.reduce(
    (person, other) => ({
      ...person,
      speaksBest: answered(person.speaksBest, other.speaksBest),
      interpreter: answered(person.interpreter, other.interpreter),
      interpreterGender: answered(person.interpreterGender, other.interpreterGender),
      interpreterNotRelative: stricterWish(
        person.interpreterNotRelative,
        other.interpreterNotRelative,
      ),
      interpreterNotThisPerson: both(
        person.interpreterNotThisPerson,
        other.interpreterNotThisPerson,
        '; ',
      ).slice(0, 500),
      looksUnder18: person.looksUnder18 || other.looksUnder18,
      mayContactDirectly: stricterPermission(person.mayContactDirectly, other.mayContactDirectly),
      unaccompanied: stricterWish(person.unaccompanied, other.unaccompanied),
      school: both(person.school, other.school, '; ').slice(0, 500),
      headerNote: both(person.headerNote, other.headerNote, '\n'),
    }),
    stands,
  );
}

const answered = (one: string, other: string) => (one === 'notAsked' ? other : one);

/** "Not a relative", "unaccompanied": yes, over not asked, over no. */
function stricterWish<Answer extends string>(one: Answer, other: Answer): Answer {
  return one === 'yes' || other === 'no' ? one : other;
}

function both(one: string, other: string, between: string): string {
  if (one === '' || one.includes(other)) return one === '' ? other : one;
  return `${one}${between}${other}`;
}
