import { useState } from 'react';
import { useParams } from 'wouter';
import { useGo } from '../../app/routing/useGo.ts';
import { openings, type Opening } from './body/newSession.ts';
import { NewSession } from './opening/NewSession.tsx';
import { OpenSession } from './OpenSession.tsx';
import { SessionById } from './SessionById.tsx';

/** The new session on screen. */
interface Fresh {
  /** Counted, so that the next one starts afresh. */
  readonly turn: number;
  readonly opening: Opening;
  readonly personId: string | null;
  /** The draft's id, from its first save. */
  readonly savedId: string | null;
  /** The address has followed. */
  readonly hasAddress: boolean;
}

function isFor(fresh: Fresh | null, opening: Opening, personId: string | null): boolean {
  return fresh?.opening === opening && fresh.personId === personId && !fresh.hasAddress;
}

/** One session: a new one, a draft that goes on, or one that is signed. The address says which. */
export default function SessionScreen() {
  const { id, opening, personId } = useParams<{
    id?: string;
    opening?: string;
    personId?: string;
  }>();
  const go = useGo();
  const [fresh, setFresh] = useState<Fresh | null>(null);
  const wanted = openings.find((one) => one === opening) ?? null;

  // A new session keeps its place when its address changes from "new" to its own; going to "new"
  // again after that begins another.
  if (id !== undefined && fresh !== null && id === fresh.savedId && !fresh.hasAddress) {
    setFresh({ ...fresh, hasAddress: true });
  }
  if (id === undefined && wanted !== null && !isFor(fresh, wanted, personId ?? null)) {
    const turn = (fresh?.turn ?? 0) + 1;
    setFresh({
      turn,
      opening: wanted,
      personId: personId ?? null,
      savedId: null,
      hasAddress: false,
    });
    return null;
  }
  if (fresh !== null && (id === undefined ? wanted !== null : id === fresh.savedId)) {
    return (
      <OpenSession
        key={fresh.turn}
        start={{ draft: null, opening: fresh.opening, personId: fresh.personId }}
        onFirstSaved={(savedId) => {
          setFresh({ ...fresh, savedId });
          go(`/sessions/${savedId}`, { replace: true });
        }}
        onLeft={() => setFresh(null)}
      />
    );
  }
  if (id === undefined) return <NewSession />;
  return <SessionById key={id} id={id} />;
}
