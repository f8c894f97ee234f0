import { useEffect, useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import type { Draft } from '../../../shared/contract/work.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { openDraft } from '../../app/drafts/leftForms.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Page } from '../../components/Page.tsx';
import { OpenSession } from './OpenSession.tsx';
import { BeingSigned } from './signed/BeingSigned.tsx';
import { SignedSession } from './signed/SignedSession.tsx';

type Found =
  | { readonly is: 'draft'; readonly draft: Draft }
  | { readonly is: 'signed'; readonly sessionId: string; readonly amendment: Draft | null };

/** Whatever has this id: a session's draft, a half-written amendment, or a session that is closed. */
export function SessionById({ id }: { id: string }) {
  const { sessions } = useMessages();
  const go = useGo();
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<CarnetError | null>(null);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let left = false;
    find(id).then(
      (what) => {
        if (!left) setFound(what);
      },
      (failure: unknown) => {
        if (!left) setError(asCarnetError(failure));
      },
    );
    return () => {
      left = true;
    };
  }, [id, turn]);

  if (error?.code === 'record.notFound') {
    return (
      <Page title={sessions.one}>
        <EmptyState
          title={sessions.notHere}
          actions={<Button onPress={() => go('/sessions')}>{sessions.toList}</Button>}
        >
          {sessions.notHereText}
        </EmptyState>
      </Page>
    );
  }
  if (error) {
    return (
      <Page title={sessions.one}>
        <ErrorBanner
          error={error}
          onRetry={() => {
            setError(null);
            setTurn(turn + 1);
          }}
        />
      </Page>
    );
  }
  if (!found) return null;
  if (found.is === 'draft' && found.draft.signAt !== null) {
    return (
      <BeingSigned
        draft={found.draft}
        signAt={found.draft.signAt}
        onUndone={() => setTurn(turn + 1)}
      />
    );
  }
  if (found.is === 'draft')
    return (
      <OpenSession
        start={{ draft: found.draft }}
        onFirstSaved={() => {}}
        onLeft={() => {
          setFound(null);
          setTurn(turn + 1);
        }}
      />
    );
  return <SignedSession id={found.sessionId} amendment={found.amendment} />;
}

async function find(id: string): Promise<Found> {
  try {
    const draft = await openDraft(id);
    const sessionId: unknown = draft.body['sessionId'];
    if (draft.kind === 'amendment' && typeof sessionId === 'string') {
      return { is: 'signed', sessionId, amendment: draft };
    }
    return { is: 'draft', draft };
  } catch (failure) {
    if (asCarnetError(failure).code !== 'record.notFound') throw failure;
    return { is: 'signed', sessionId: id, amendment: await amendmentOf(id) };
  }
}

/** What was begun below this session's note and not signed yet: after a lock it is there again. */
async function amendmentOf(sessionId: string): Promise<Draft | null> {
  const { drafts } = await call('draft.list', { kind: 'amendment' });
  for (const { id } of drafts) {
    const draft = await openDraft(id);
    if (draft.body['sessionId'] === sessionId) return draft;
  }
  return null;
}
