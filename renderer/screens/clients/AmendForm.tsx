import { useState } from 'react';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useShortcut } from '../../app/shortcuts/shortcuts.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { useDraft } from '../intake/useDraft.ts';

/** Adds below a signed note. What is typed is a draft from the first letter, like any other text. */
export function AmendForm({ noteId, onClose }: { noteId: string; onClose: () => void }) {
  const { clients, common } = useMessages();
  const { send, busy, error } = useSend('note.amend');
  const draft = useDraft({ kind: 'amendment', personId: null, draftId: null });
  const [text, setText] = useState('');

  async function save() {
    if (text.trim() === '') return;
    const draftId = await draft.settle();
    const saved = await send({
      noteId,
      text: text.trim(),
      ...(draftId === null ? {} : { draftId }),
    });
    if (saved) onClose();
    else draft.resume();
  }
  useShortcut('mod+enter', () => void save());

  async function cancel() {
    await draft.discard();
    onClose();
  }

  return (
    <Form submitOn="button" onSubmit={() => void save()} className="amend-form">
      <ErrorBanner error={error} />
      <TextArea
        label={clients.amendmentLabel}
        hint={clients.amendmentHint}
        value={text}
        autoFocus
        onValue={(next) => {
          setText(next);
          draft.change({ noteId, text: next });
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
