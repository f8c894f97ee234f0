import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';

/** More names than that nobody informs from paper. */
export const mostListed = 5000;
const atATime = 500;

type Person = CallOutput<'members.devicePeople'>['people'][number];

/** Whose files a laptop held, all of them; null until they are here. Reads nothing unless it is wanted. */
export function useRecordPeople(device: string, isWanted: boolean) {
  const [people, setPeople] = useState<readonly Person[] | null>(null);
  const [error, setError] = useState<CarnetError | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let gone = false;
    const all: Person[] = [];
    const read = async () => {
      for (;;) {
        const input = { device, offset: all.length, limit: atATime };
        const page = await call('members.devicePeople', input);
        if (gone) return;
        all.push(...page.people);
        if (page.people.length < atATime || all.length >= mostListed) break;
      }
      setPeople(all);
    };
    read().catch((failure: unknown) => setError(asCarnetError(failure)));
    return () => {
      gone = true;
    };
  }, [device, isWanted]);
  return { people, error };
}
