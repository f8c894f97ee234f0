import { useState } from 'react';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useShortcut } from '../../app/shortcuts/shortcuts.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { useDraft } from '../intake/useDraft.ts';
import type { KeptAmendment } from './useKeptAmendments.ts';

/** Adds below a signed note. What is typed is a draft from the first letter, like any other text. */
export function AmendForm({
  noteId,
  sessionId,
  personId,
  kept,
  onClose,
}: {
  noteId: string;
  /** Where the note belongs, so that the session's screen can go on with the draft too. */
  sessionId: string | null;
  personId: string;
  kept: KeptAmendment | undefined;
  onClose: () => void;
}) {
  const { clients, common } = useMessages();
  const { send, busy, error } = useSend('note.amend');
  const draft = useDraft({ kind: 'amendment', personId, draftId: kept?.draftId ?? null });
  const [text, setText] = useState(kept?.text ?? '');

  async function save() {
    if (text.trim() === '') return;
    const draftId = await draft.settle();
    const saved = await send({
      noteId,
      text: text.trim(),
      ...(draftId === null ? {} : { draftId }),
    });
    if (saved) {
      draft.forget();
      onClose();
    } else draft.resume();
  }
  useShortcut('mod+enter', () => void save());

  async function cancel() {
    await draft.discard();
    onClose();
  }

  return (
    <Form submitOn="button" onSubmit={() => void save()} className="amend-form">
      <ErrorBanner error={error ?? draft.error} />
      <TextArea
        label={clients.amendmentLabel}
        hint={clients.amendmentHint}
        value={text}
        autoFocus={kept === undefined}
        onValue={(next) => {
          setText(next);
          draft.change({ noteId, text: next, ...(sessionId === null ? {} : { sessionId }) });
        }}
      />
      <div className="form-buttons">
        <Button
          onPress={() => void save()}
          isDisabled={busy || text.trim() === ''}
          keys="mod+enter"
        >
          {clients.saveAmendment}
        </Button>
        <Button kind="quiet" onPress={() => void cancel()}>
          {common.cancel}
        </Button>
      </div>
    </Form>
  );
}
