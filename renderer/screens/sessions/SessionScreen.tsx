import { useState } from 'react';
import { useParams } from 'wouter';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { openings, type Opening } from './body/newSession.ts';
import { NewSession } from './opening/NewSession.tsx';
import { OpenSession } from './OpenSession.tsx';
import { SessionById } from './SessionById.tsx';

/** One session: a new one, a draft that goes on, or one that is signed. The address says which. */
export default function SessionScreen() {
  const { id, opening, personId } = useParams<{
    id?: string;
    opening?: string;
    personId?: string;
  }>();
  const { sessions } = useMessages();
  const go = useGo();
  /** New sessions of this window, counted, so that the next one starts afresh. */
  const [turn, setTurn] = useState(0);
  /** The address that the new session on screen got with its first save. */
  const [saved, setSaved] = useState<string | null>(null);
  const [fresh, setFresh] = useState<{ opening: Opening; personId: string | null } | null>(null);

  // A new session keeps its place when its address changes from "new" to its own.
  const wanted = openings.find((one) => one === opening) ?? null;
  if (
    id === undefined &&
    wanted !== null &&
    (fresh === null ||
      saved !== null ||
      fresh.opening !== wanted ||
      fresh.personId !== (personId ?? null))
  ) {
    setFresh({ opening: wanted, personId: personId ?? null });
    setSaved(null);
    setTurn(turn + 1);
    return null;
  }
  if (fresh !== null && (id === undefined ? wanted !== null : id === saved)) {
    return (
      <OpenSession
        key={turn}
        start={{ draft: null, ...fresh }}
        onFirstSaved={(next) => {
          setSaved(next);
          go(`/sessions/${next}`, { replace: true });
        }}
      />
    );
  }
  if (id === undefined) return <NewSession key={sessions.newTitle} />;
  return <SessionById key={id} id={id} />;
}
