import { useEffect, useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import type { Draft } from '../../../shared/contract/work.ts';
import { asCarnetError } from '../../app/bridge/bridge.ts';
import { openDraft } from '../../app/drafts/leftForms.ts';
import { IncidentDraft } from './IncidentDraft.tsx';
import { NotHere } from './NotHere.tsx';

/** A half-written incident, read once: what is typed from then on is this window's. */
export function IncidentDraftById({ id }: { id: string }) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [error, setError] = useState<CarnetError | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let left = false;
    openDraft(id).then(
      (found) => {
        if (!left) setDraft(found);
      },
      (failure: unknown) => {
        if (!left) setError(asCarnetError(failure));
      },
    );
    return () => {
      left = true;
    };
  }, [id, turn]);
  if (error) {
    return (
      <NotHere
        error={error}
        onRetry={() => {
          setError(null);
          setTurn(turn + 1);
        }}
      />
    );
  }
  return draft ? <IncidentDraft draft={draft} /> : null;
}
