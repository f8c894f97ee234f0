import { useEffect, useRef, useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import type { IncidentPage } from '../../../shared/contract/crisis.ts';
import type { Draft } from '../../../shared/contract/work.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useShortcut } from '../../app/shortcuts/shortcuts.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { restoreCaret } from '../../app/drafts/caret.ts';
import { useKeptDraft } from '../../app/drafts/useKeptDraft.ts';
import {
  type Addition,
  additionDraftId,
  isNothing,
  noAddition,
  readAdditionDraft,
} from './additionDraft.ts';
import { toldRows } from './incidentForm.ts';
import { NextCheckFields } from './NextCheckFields.tsx';
import { SupervisorFields } from './SupervisorFields.tsx';
import { ToldFields } from './ToldFields.tsx';

/** What was saved stays as it is; this adds below it. Kept as it is typed, like everything. */
export function AddBelow({ incident }: { incident: IncidentPage }) {
  const [first, setFirst] = useState<{ value: Addition; caret: Draft['caret'] } | null>(null);
  const [error, setError] = useState<CarnetError | null>(null);
  const [turn, setTurn] = useState(0);
  const { id } = incident;
  useEffect(() => {
    let left = false;
    readAdditionDraft(id).then(
      (found) => {
        if (!left) setFirst(found ?? { value: noAddition, caret: null });
      },
      (failure: unknown) => {
        if (!left) setError(asCarnetError(failure));
      },
    );
    return () => {
      left = true;
    };
  }, [id, turn]);
  if (first === null) return <ErrorBanner error={error} />;
  return (
    <AddForm
      key={turn}
      incident={incident}
      first={first}
      onAdded={() => {
        setFirst({ value: noAddition, caret: null });
        setTurn(turn + 1);
      }}
    />
  );
}

function AddForm({
  incident,
  first,
  onAdded,
}: {
  incident: IncidentPage;
  first: { value: Addition; caret: Draft['caret'] };
  onAdded: () => void;
}) {
  const { crisis } = useMessages();
  const toast = useToast();
  const root = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState(first.value);
  const now = useRef(form);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CarnetError | null>(null);
  const draftId = additionDraftId(incident.id);
  const draft = useKeptDraft({
    kind: 'incident',
    id: draftId,
    read: () => ({ personId: incident.personId, body: { ...now.current } }),
    root: () => root.current,
  });
  const set = (values: Partial<Addition>) => {
    now.current = { ...now.current, ...values };
    setForm(now.current);
    draft.touch();
  };
  const { caret } = first;
  useEffect(() => {
    if (caret) restoreCaret(root.current, caret);
  }, [caret]);

  async function add() {
    setTried(true);
    const value = now.current;
    if (isNothing(value) || busy) return;
    setBusy(true);
    setError(null);
    try {
      await draft.settle();
      await call('incident.add', {
        id: incident.id,
        draftId,
        text: value.text,
        told: toldRows(value.told),
        ...(value.supervisorTold === 'notAsked'
          ? {}
          : {
              supervisor: {
                told: value.supervisorTold,
                who: value.supervisorWho,
                at: value.supervisorAt,
              },
            }),
        ...(value.nextCheckOn === null
          ? {}
          : { nextCheck: { on: value.nextCheckOn, at: value.nextCheckAt, done: false } }),
      });
      await draft.end();
      toast({ message: crisis.added });
      onAdded();
    } catch (failure) {
      draft.resume();
      setError(asCarnetError(failure));
      setBusy(false);
    }
  }
  useShortcut('mod+enter', () => void add(), crisis.add);

  return (
    <div ref={root} className="incident">
      <Card title={crisis.addTitle} padded>
        <div className="crisis-form">
          <div data-field="text">
            <TextArea
              label={crisis.addText}
              error={tried && isNothing(form) ? crisis.addNothing : undefined}
              value={form.text}
              onValue={(text) => set({ text })}
            />
          </div>
          <ToldFields rows={form.told} onChange={(told) => set({ told: [...told] })} />
          <SupervisorFields value={form} onChange={set} />
          <NextCheckFields
            label={crisis.newCheck}
            on={form.nextCheckOn}
            at={form.nextCheckAt}
            onChange={set}
          />
          <ErrorBanner error={draft.error} onRetry={() => void draft.flush()} />
          <ErrorBanner error={error} />
          <div>
            <Button size="large" isDisabled={busy} keys="mod+enter" onPress={() => void add()}>
              {crisis.add}
            </Button>
          </div>
        </div>
      </Card>
    </div>
  );
}
