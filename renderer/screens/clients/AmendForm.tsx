import { useRef, useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError } from '../../app/bridge/bridge.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useShortcut } from '../../app/shortcuts/shortcuts.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { DraftState } from '../../app/drafts/DraftState.tsx';
import { holdStill } from '../../app/drafts/holdStill.ts';
import { useKeptDraft } from '../../app/drafts/useKeptDraft.ts';
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
  const [notGone, setNotGone] = useState<CarnetError | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(kept?.text ?? '');
  const now = useRef(text);
  const draft = useKeptDraft({
    kind: 'amendment',
    id: kept?.draftId ?? null,
    read: () => ({
      personId,
      body: { noteId, text: now.current, ...(sessionId === null ? {} : { sessionId }) },
    }),
    root: () => root.current,
  });

  async function save() {
    if (now.current.trim() === '' || busy) return;
    const goOn = holdStill(root.current);
    await draft.settle();
    const draftId = draft.keptId();
    const saved = await send({
      noteId,
      text: now.current.trim(),
      ...(draftId === null ? {} : { draftId }),
    });
    goOn();
    if (!saved) return draft.resume();
    await draft.end();
    onClose();
  }
  useShortcut('mod+enter', () => void save());

  async function cancel() {
    try {
      await draft.discard();
      onClose();
    } catch (failure) {
      setNotGone(asCarnetError(failure));
    }
  }

  return (
    <Form submitOn="button" onSubmit={() => void save()} className="amend-form">
      <ErrorBanner error={error ?? notGone ?? draft.error} />
      <div ref={root} data-field="text">
        <TextArea
          label={clients.amendmentLabel}
          hint={clients.amendmentHint}
          value={text}
          autoFocus={kept === undefined}
          onValue={(next) => {
            now.current = next;
            setText(next);
            draft.touch();
          }}
        />
      </div>
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
        <DraftState draft={draft} />
      </div>
    </Form>
  );
}
