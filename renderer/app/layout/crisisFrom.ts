import { useEffect, useRef } from 'react';

/** Where the crisis page is opened from: its address, or null when leaving would lose what was typed. */
export type CrisisFrom = () => Promise<string | null>;

let from: CrisisFrom | null = null;

/** The screen in front says what "Something is wrong" is about, and keeps what is typed first. */
export function useCrisisFrom(place: CrisisFrom): void {
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
  });
  useEffect(() => {
    const mine: CrisisFrom = () => latest.current();
    from = mine;
    return () => {
      if (from === mine) from = null;
    };
  }, []);
}

/** The crisis page's address from this one: about the client in view, where there is one. */
export async function crisisAddress(location: string): Promise<string | null> {
  if (from !== null) return from();
  const client = /^\/clients\/([^/]+)/.exec(location)?.[1];
  return client === undefined ? '/crisis' : `/crisis/person/${client}`;
}
