import './crisis.css';
import { useEffect, useRef, useState } from 'react';
import type { PersonLine } from '../../../shared/contract/common.ts';
import type { Draft } from '../../../shared/contract/work.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { TopBarActions } from '../../app/layout/TopBarActions.tsx';
import { useGo } from '../../app/routing/useGo.ts';
import { useShortcut } from '../../app/shortcuts/shortcuts.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Page } from '../../components/Page.tsx';
import { DraftState } from '../../app/drafts/DraftState.tsx';
import { restoreCaret } from '../../app/drafts/caret.ts';
import { useKeptDraft } from '../../app/drafts/useKeptDraft.ts';
import { IncidentFields } from './IncidentFields.tsx';
import { formOf, type IncidentForm, isUntouched, toldRows } from './incidentForm.ts';
import { ThrowAway } from './ThrowAway.tsx';
import { useUntouchedDiscarded } from './useUntouchedDiscarded.ts';
import { usePersonLine } from './usePersonLine.ts';

/** Writing down what happened: kept letter by letter, saved once; then back to where one came from. */
export function IncidentDraft({ draft: first }: { draft: Draft }) {
  const { crisis } = useMessages();
  const go = useGo();
  const toast = useToast();
  const root = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState(() => formOf(first.body));
  const now = useRef(form);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CarnetError | null>(null);
  const known = usePersonLine(form.personId);
  const [chosen, setChosen] = useState<PersonLine | null>(null);
  const draft = useKeptDraft({
    kind: 'incident',
    id: first.id,
    read: () => ({ personId: now.current.personId, body: { ...now.current } }),
    root: () => root.current,
  });
  const finished = useUntouchedDiscarded(draft, () => isUntouched(now.current));

  const set = (values: Partial<IncidentForm>) => {
    now.current = { ...now.current, ...values };
    setForm(now.current);
    draft.touch();
  };

  const [caret] = useState(first.caret);
  useEffect(() => {
    const to = caret ?? { field: 'words', start: 0, end: 0 };
    const frame = requestAnimationFrame(() => restoreCaret(root.current, to));
    return () => cancelAnimationFrame(frame);
  }, [caret]);

  const { sessionId, personId } = form;
  const back = async () => {
    // The session may have been signed meanwhile; its address is the same then, or it is on the list.
    if (sessionId !== null) go(`/sessions/${sessionId}`);
    else go(personId === null ? '/crisis' : `/crisis/person/${personId}`);
  };

  /** The session is open behind this, and this stays a draft. */
  const leave = async () => {
    if (await draft.flush()) await back();
  };

  async function finish(work: () => Promise<unknown>) {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await work();
      finished();
      await back();
    } catch (failure) {
      draft.resume();
      setError(asCarnetError(failure));
      setBusy(false);
    }
  }

  const save = () => {
    setTried(true);
    if (now.current.words.trim() === '') {
      restoreCaret(root.current, { field: 'words', start: 0, end: 0 });
      return;
    }
    void finish(async () => {
      // The core takes the draft away with the saving: nothing may be kept after that.
      await draft.settle();
      const values = { ...now.current, told: toldRows(now.current.told) };
      await call('incident.save', { values, draftId: first.id });
      await draft.end();
      toast({ message: crisis.saved });
    });
  };
  useShortcut(asking ? null : 'mod+s', save, crisis.save);
  useShortcut(asking ? null : 'mod+enter', save);

  return (
    <div ref={root} className="incident">
      <TopBarActions>
        <DraftState draft={draft} />
        {sessionId === null ? null : (
          <Button size="large" onPress={() => void leave()}>
            {crisis.backToSession}
          </Button>
        )}
        <Button size="large" onPress={() => setAsking(true)}>
          {crisis.discard}
        </Button>
        <Button size="large" kind="go" keys="mod+s" isDisabled={busy} onPress={save}>
          {crisis.save}
        </Button>
      </TopBarActions>
      <Page title={crisis.formTitle} sub={crisis.onlyYou} narrow>
        <div className="stack">
          <ErrorBanner error={draft.error} onRetry={() => void draft.flush()} />
          <ErrorBanner error={error} />
          {sessionId === null ? null : <p className="sub">{crisis.sessionGoesOn}</p>}
          <IncidentFields
            form={form}
            set={set}
            wordsMissing={tried && form.words.trim() === ''}
            chosen={chosen ?? known}
            onChoose={(person) => {
              setChosen(person);
              set({ personId: person?.id ?? null });
            }}
          />
        </div>
      </Page>
      <ThrowAway
        isOpen={asking}
        onClose={() => setAsking(false)}
        onThrowAway={() => void finish(() => draft.discard())}
      />
    </div>
  );
}
