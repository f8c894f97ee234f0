import type { SyncStatus } from '../../../shared/contract/sharing.ts';
import { type Read, useCall } from '../bridge/useCall.ts';
import { useWork } from '../session/CurrentWork.tsx';

/** How sharing stands, read again whenever anything changes. A practice agency shares with nobody: undefined. */
export function useSyncStatus(): Read<SyncStatus> {
  const { me } = useWork();
  // Whatever is written waits to be passed on: every change is one of the status too.
  return useCall('sync.status', me.practice ? null : {});
}
