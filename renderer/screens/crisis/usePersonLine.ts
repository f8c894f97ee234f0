import type { PersonLine } from '../../../shared/contract/common.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { lineOf } from '../sessions/firstBody.ts';

/** Whom a form is about, as a list shows them; null while nobody is chosen or the file is not here. */
export function usePersonLine(personId: string | null): PersonLine | null {
  const { data } = useCall('people.get', personId === null ? null : { id: personId }, {
    kinds: ['person', 'name'],
  });
  return data && data.id === personId ? lineOf(data) : null;
}
