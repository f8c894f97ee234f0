import './signed.css';
import { useEffect } from 'react';
import { channels } from '../../../../shared/vocabulary/channels.ts';
import type { Draft } from '../../../../shared/contract/work.ts';
import { useSend } from '../../../app/bridge/useSend.ts';
import { useFormat } from '../../../app/language/useFormat.ts';
import { useLabels } from '../../../app/language/useLabels.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { useGo } from '../../../app/routing/useGo.ts';
import { useNow } from '../../../app/useNow.ts';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { Card } from '../../../components/Card.tsx';
import { ErrorBanner } from '../../../components/ErrorBanner.tsx';
import { Page } from '../../../components/Page.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { sessionFromDraft } from '../body/newSession.ts';

/**
 * A note within the seconds in which its signing can be taken back: it can be read and taken back,
 * not changed, so that nothing is typed that would neither be signed nor kept.
 */
export function BeingSigned({
  draft,
  signAt,
  onUndone,
}: {
  draft: Draft;
  signAt: number;
  onUndone: () => void;
}) {
  const { clients, sessions } = useMessages();
  const format = useFormat();
  const label = useLabels();
  const go = useGo();
  const now = useNow(true);
  const unsign = useSend('session.unsign');
  const body = sessionFromDraft(draft.body);
  const left = Math.max(0, Math.ceil((signAt - now) / 1000));

  useEffect(() => {
    // A moment more: it is final when the vault has written it.
    const later = setTimeout(
      () =>
        go(draft.personId === null ? '/sessions' : `/clients/${draft.personId}`, {
          replace: true,
        }),
      Math.max(0, signAt - format.now()) + 500,
    );
    return () => clearTimeout(later);
  }, [signAt, draft.personId, format, go]);

  async function undo() {
    if (await unsign.send({ draftId: draft.id })) onUndone();
  }

  const channel = body.channel === '' ? sessions.headWithout : label(channels, body.channel);
  return (
    <Page
      title={
        body.startAt === null ? channel : sessions.head(channel, format.dayAndTime(body.startAt))
      }
    >
      <Banner
        kind="done"
        title={sessions.signedUntil(left)}
        actions={
          <Button
            size="large"
            autoFocus
            isDisabled={unsign.busy || left === 0}
            onPress={() => void undo()}
          >
            {clients.undoSigning}
          </Button>
        }
      />
      <ErrorBanner error={unsign.error} />
      <Card title={sessions.note} tools={<Tag>{clients.signing}</Tag>}>
        <article className="signed-note" dir="auto">
          {body.text}
        </article>
      </Card>
    </Page>
  );
}
