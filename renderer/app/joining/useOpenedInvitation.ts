import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useCall } from '../bridge/useCall.ts';

/** The invitation that Carnet was opened by, and nobody has taken in yet. */
export function useOpenedInvitation(): CallOutput<'shell.openedInvitation'>['file'] {
  const { data } = useCall('shell.openedInvitation', {}, { kinds: ['openedInvitation'] });
  return data?.file ?? null;
}
