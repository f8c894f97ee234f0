import type { UpdateStatus } from '../../../shared/contract/updates.ts';
import { type Read, useCall } from '../bridge/useCall.ts';
import { useWork } from '../session/CurrentWork.tsx';

/** How updates stand on this laptop. In practice nobody updates anything: undefined. */
export function useUpdateStatus(): Read<UpdateStatus> {
  const { me } = useWork();
  return useCall('updates.status', me.practice ? null : {}, {
    kinds: ['update', 'agency', 'device', 'members', 'sync'],
  });
}
