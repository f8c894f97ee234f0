import { useEffect, useState } from 'react';
import { onEvent } from '../../app/bridge/bridge.ts';
import type { Progressed } from '../backups/useJob.ts';

/** How far an exchange is while `running`. */
export function useSyncProgress(running: boolean): Progressed | null {
  const [progress, setProgress] = useState<Progressed | null>(null);
  useEffect(() => {
    if (!running) return;
    setProgress(null);
    return onEvent((event) => {
      if (event.type !== 'progress' || event.of !== 'sync') return;
      const { stage, done, total } = event;
      setProgress({ stage, done, total });
    });
  }, [running]);
  return running ? (progress ?? { stage: '', done: 0, total: null }) : null;
}
