import { useEffect, useRef, useState } from 'react';
import { useParams } from 'wouter';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { openDraft } from '../../app/drafts/leftForms.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Page } from '../../components/Page.tsx';
import { IntakePage } from './IntakePage.tsx';
import { type OpenedIntake, openIntake } from './openIntake.ts';

/**
 * A new intake (`/intake`), one that was kept (`/intake/<draft>`), or a file to change
 * (`/clients/<person>/edit`). Once a new one is kept its address names the draft, so that it is
 * there again after a lock.
 */
export default function IntakeScreen() {
  const { draftId, personId } = useParams<{ draftId?: string; personId?: string }>();
  const { intake } = useMessages();
  const { me, settings } = useWork();
  const [opened, setOpened] = useState<{ key: string; intake: OpenedIntake } | null>(null);
  const [error, setError] = useState<CarnetError | null>(null);
  /** The draft that the form on screen keeps: its address must not load it again. */
  const own = useRef<string | null>(null);
  const presets = useRef({ workerId: '', placeId: null as string | null, programId: '' });
  useEffect(() => {
    presets.current = {
      workerId: me.member.id,
      placeId: settings.placeId,
      programId: settings.programId,
    };
  });

  useEffect(() => {
    if (draftId !== undefined && draftId === own.current) return;
    own.current = null;
    let gone = false;
    setError(null);
    openIntake({ draftId, personId, presets: presets.current }, call, openDraft).then(
      (next) => {
        if (!gone) setOpened({ key: `${nextKey++}`, intake: next });
      },
      (failure: unknown) => {
        if (!gone) setError(asCarnetError(failure));
      },
    );
    return () => {
      gone = true;
    };
  }, [draftId, personId]);

  if (error) {
    return (
      <Page title={intake.title}>
        <ErrorBanner error={error} />
      </Page>
    );
  }
  return opened ? (
    <IntakePage
      key={opened.key}
      opened={opened.intake}
      onKept={(id) => {
        own.current = id;
      }}
    />
  ) : null;
}

let nextKey = 1;
