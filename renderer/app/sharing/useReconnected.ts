import { useEffect } from 'react';
import { call } from '../bridge/bridge.ts';

/** Tells that the laptop has a network again: what waits need not wait for its next turn. */
export function useReconnected(): void {
  useEffect(() => {
    const tell = () => void call('sync.reconnected', {}).catch(() => {});
    window.addEventListener('online', tell);
    return () => window.removeEventListener('online', tell);
  }, []);
}
