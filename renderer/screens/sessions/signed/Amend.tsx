import { useEffect, useRef, useState } from 'react';
import type { CarnetError } from '../../../../shared/contract/errors.ts';
import type { Draft } from '../../../../shared/contract/work.ts';
import { asCarnetError } from '../../../app/bridge/bridge.ts';
import { useSend } from '../../../app/bridge/useSend.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { useToast } from '../../../app/toasts/ToastProvider.tsx';
import { Button } from '../../../components/Button.tsx';
import { ErrorBanner } from '../../../components/ErrorBanner.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { restoreCaret } from '../../../app/drafts/caret.ts';
import { DraftState } from '../../../app/drafts/DraftState.tsx';
import { holdStill } from '../../../app/drafts/holdStill.ts';
import { useKeptDraft } from '../../../app/drafts/useKeptDraft.ts';
import { useKeysNow } from '../draft/useKeysNow.ts';

/** Adds below a signed note. What is half-written is a draft like any other. */
export function Amend(props: {
  noteId: string;
  sessionId: string;
  personId: string | null;
  draft: Draft | null;
}) {
  const { sessions } = useMessages();
  const [turn, setTurn] = useState(0);
  const [open, setOpen] = useState(props.draft !== null);
  if (!open) {
    return (
      <div>
        <Button icon="plus" onPress={() => setOpen(true)}>
          {sessions.addAmendment}
        </Button>
      </div>
    );
  }
  return (
    <AmendForm
      key={turn}
      {...props}
      draft={turn === 0 ? props.draft : null}
      onDone={() => {
        setOpen(false);
        setTurn(turn + 1);
      }}
    />
  );
}

function AmendForm({
  noteId,
  sessionId,
  personId,
  draft,
  onDone,
}: {
  noteId: string;
  sessionId: string;
  personId: string | null;
  draft: Draft | null;
  onDone: () => void;
}) {
  const { sessions, common } = useMessages();
  const toast = useToast();
  const root = useRef<HTMLDivElement>(null);
  const typed: unknown = draft?.body['text'];
  const [text, setText] = useState(typeof typed === 'string' ? typed : '');
  const now = useRef(text);
  const amend = useSend('note.amend');
  const [notGone, setNotGone] = useState<CarnetError | null>(null);
  const kept = useKeptDraft({
    kind: 'amendment',
    id: draft?.id ?? null,
    read: () => ({ personId, body: { noteId, sessionId, text: now.current } }),
    root: () => root.current,
  });

  useEffect(() => {
    if (draft?.caret) restoreCaret(root.current, draft.caret);
  }, [draft]);

  async function save() {
    if (now.current.trim() === '' || amend.busy) return;
    const goOn = holdStill(root.current);
    await kept.settle();
    const draftId = kept.keptId();
    const done = await amend.send({
      noteId,
      text: now.current,
      ...(draftId === null ? {} : { draftId }),
    });
    goOn();
    if (!done) return kept.resume();
    await kept.end();
    toast({ message: sessions.amendmentSaved });
    onDone();
  }

  async function cancel() {
    try {
      await kept.discard();
      onDone();
    } catch (failure) {
      setNotGone(asCarnetError(failure));
    }
  }

  useKeysNow({ 'mod+enter': () => void save() });

  return (
    <div ref={root} className="stack-close">
      <div data-field="text">
        <TextArea
          label={sessions.amendmentText}
          hint={sessions.amendmentHint}
          rows={4}
          autoFocus
          spellCheck
          value={text}
          onValue={(next) => {
            now.current = next;
            setText(next);
            kept.touch();
          }}
        />
      </div>
      <ErrorBanner error={amend.error ?? notGone ?? kept.error} />
      <div className="cluster">
        <Button kind="go" keys="mod+enter" isDisabled={amend.busy} onPress={() => void save()}>
          {sessions.amendmentSave}
        </Button>
        <Button onPress={() => void cancel()}>{common.cancel}</Button>
        <DraftState draft={kept} />
      </div>
    </div>
  );
}
