import type { SyncProblem } from '../../../shared/contract/sharing.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import type { PlaceWords } from '../../messages/en/sync.ts';

/** What keeps this laptop from sharing: what happened, what is safe, what to do. */
export function useProblemWords(): (problem: SyncProblem) => PlaceWords {
  const { sharing, sync } = useMessages();
  const format = useFormat();
  return ({ code, device }) => {
    switch (code) {
      case 'emptied':
      case 'rolledBack':
      case 'forked':
      case 'clockAhead':
      case 'newerVersion':
      case 'removedHere':
      case 'nothingOfOurs':
      case 'tooOld':
        return sharing.problems[code](device === '' ? '' : format.isolate(device));
      default:
        return sync.problems[code];
    }
  };
}
