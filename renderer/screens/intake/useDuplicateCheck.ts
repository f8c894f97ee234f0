import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useIntake } from './fields.tsx';
import { valuesOfForm } from './formValues.ts';
import { intakeForm } from './intakeForm.ts';

export type DuplicateMatch = CallOutput<'duplicates.check'>['matches'][number];

const pause = 300;

/** Files that may be the person who is being typed in; asked again a moment after each change. */
export function useDuplicateCheck(exceptId: string | null): readonly DuplicateMatch[] {
  const { control, getValues } = useIntake();
  const format = useFormat();
  const [names, contacts, identifiers, birth, more] = useWatch({
    control,
    name: ['names', 'contacts', 'identifiers', 'person.birthYear', 'person'],
  });
  const key = JSON.stringify([
    names?.map((name) => name.full),
    contacts?.map((contact) => contact.value),
    identifiers?.map((identifier) => [identifier.kind, identifier.value]),
    birth,
    [more.birthMonth, more.birthDay, more.birthEstimated, more.arrived, more.postalCode],
    [more.speaksBest, more.country, more.gender, more.street],
  ]);
  const [matches, setMatches] = useState<readonly DuplicateMatch[]>([]);

  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => {
      const read = intakeForm.safeParse(getValues());
      if (!read.success || !read.data.names.some((name) => (name.full ?? '').trim().length > 1)) {
        setMatches([]);
        return;
      }
      call('duplicates.check', {
        values: valuesOfForm(read.data, format.today()),
        ...(exceptId === null ? {} : { exceptId }),
      }).then(
        (answer) => {
          if (!gone) setMatches(answer.matches);
        },
        // A hint that can't be had must not disturb the typing; saving says what is wrong.
        () => {
          if (!gone) setMatches([]);
        },
      );
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [key, exceptId, getValues, format]);

  return matches;
}
