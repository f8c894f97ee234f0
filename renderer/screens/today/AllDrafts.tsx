import { useState } from 'react';
import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { RowList } from '../../components/Row.tsx';
import { DraftRow } from './DraftRow.tsx';
import type { DraftLine } from './draftPlace.ts';

/** Everything half-written, to go on with or to discard. */
export function AllDrafts({ onClose }: { onClose: () => void }) {
  const { today, sessions } = useMessages();
  const { data, error, reload } = useCall('draft.list', {}, { kinds: ['draft'] });
  const discard = useSend('draft.discard');
  const [asking, setAsking] = useState<DraftLine | null>(null);
  return (
    <Dialog isOpen onClose={onClose} place="side" title={today.allDrafts}>
      <ErrorBanner error={error ?? discard.error} onRetry={error ? reload : undefined} />
      {data?.drafts.length === 0 ? <p className="dim">{today.noUnfinished}</p> : null}
      {data && data.drafts.length > 0 ? (
        <div className="card">
          <RowList label={today.allDrafts}>
            {data.drafts.map((draft) => (
              <DraftRow
                key={draft.id}
                draft={draft}
                onOpen={onClose}
                end={
                  <IconButton
                    icon="cross"
                    label={sessions.discard}
                    onPress={() => setAsking(draft)}
                  />
                }
              />
            ))}
          </RowList>
        </div>
      ) : null}
      {asking ? (
        <Dialog
          isOpen
          mustAnswer
          size="small"
          onClose={() => setAsking(null)}
          title={today.discardTitle}
          footer={
            <>
              <Button
                kind="danger"
                isDisabled={discard.busy}
                onPress={() => void discard.send({ id: asking.id }).then(() => setAsking(null))}
              >
                {sessions.discardYes}
              </Button>
              <Button kind="go" autoFocus onPress={() => setAsking(null)}>
                {sessions.discardNo}
              </Button>
            </>
          }
        >
          <p>{sessions.discardText}</p>
        </Dialog>
      ) : null}
    </Dialog>
  );
}
