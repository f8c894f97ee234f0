import './session.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { channels } from '../../../shared/vocabulary/channels.ts';
import type { PersonLine } from '../../../shared/contract/common.ts';
import type { SessionBody } from '../../../shared/contract/work.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useLabels } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useCrisisFrom } from '../../app/layout/crisisFrom.ts';
import { Link } from '../../app/routing/Link.tsx';
import { useShortcut } from '../../app/shortcuts/shortcuts.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Name, usePlainName, typedName } from '../../components/Name.tsx';
import { Page } from '../../components/Page.tsx';
import { useKeptAbove } from '../../components/useKeptAbove.ts';
import { hiddenFields } from './body/channelFields.ts';
import { draftFromSession } from './body/newSession.ts';
import { type AttemptOutcome, attemptOutcomes, canEndAs, outcomeKeys } from './body/outcomeKeys.ts';
import { ContactBanner } from './contact/ContactBanner.tsx';
import { noVoicemailWords } from './contact/useNoMessageWords.ts';
import { useContactNow } from './contact/useContactNow.tsx';
import { caretIn, fieldOf, restoreCaret } from '../../app/drafts/caret.ts';
import { inFront } from '../../app/drafts/draftWindow.ts';
import { useKeptDraft } from '../../app/drafts/useKeptDraft.ts';
import { isUntouched, useUntouchedGone } from './draft/useUntouchedGone.ts';
import { useKeysNow } from './draft/useKeysNow.ts';
import { type SessionForm, SessionFormContext } from './form.ts';
import { Reach } from './contact/Reach.tsx';
import { SessionFields } from './SessionFields.tsx';
import { SessionActions } from './SessionActions.tsx';
import { KeepInMind } from './side/KeepInMind.tsx';
import { NextCard } from './side/NextCard.tsx';
import { RunningCard } from './side/RunningCard.tsx';
import { tellRunningSessions } from './side/runningSessions.ts';
import { CloseAttempt } from './signing/CloseAttempt.tsx';
import { ReadyToSign } from './signing/ReadyToSign.tsx';
import { useClosing } from './signing/useClosing.ts';
import { firstBody, firstFieldOf, lineOf, type SessionStart } from './firstBody.ts';

/** A session that is being written: rules, first minute, text, the rest; timer and follow-ups beside. */
export function OpenSession({
  start,
  onFirstSaved,
  onLeft,
}: {
  start: SessionStart;
  /** The draft has an id: the address becomes its own, and this stays on screen. */
  onFirstSaved: (id: string) => void;
  /** It was signed, closed, parked or discarded: this form keeps nothing more. */
  onLeft: () => void;
}) {
  const { sessions, common, clients } = useMessages();
  const format = useFormat();
  const label = useLabels();
  const toast = useToast();
  const plainName = usePlainName();
  const root = useRef<HTMLDivElement>(null);
  const running = useRef<HTMLDivElement>(null);
  useKeptAbove(running, '--session-run', true);

  const [first] = useState(() => firstBody(start, format.now()));
  const [caret] = useState(() => (start.draft ? start.draft.caret : null));
  const form = useForm<SessionBody>({ defaultValues: first });
  const { register, getValues, setValues, subscribe, control } = form;
  // Texts are their fields' own: a letter must not wait for sixty others.
  const rest = useWatch({ control, compute: withoutTyped });
  const body: SessionBody = useMemo(() => ({ ...rest, text: '', inHand: null }), [rest]);

  const page = useCall('people.get', body.personId === null ? null : { id: body.personId }, {
    kinds: ['person', 'contactPoint', 'consent', 'task', 'name'],
  });
  const person = body.personId !== null && page.data?.id === body.personId ? page.data : null;
  const [chosen, setChosen] = useState<PersonLine | null>(null);

  const draft = useKeptDraft({
    kind: 'session',
    id: start.draft?.id ?? null,
    read: () => {
      const now = getValues();
      return { personId: now.personId, body: draftFromSession(now) };
    },
    root: () => inFront(root.current),
    onFirstKept: (id) => {
      // Only while this session is still on screen: leaving it saves, too.
      if (root.current) onFirstSaved(id);
    },
  });

  const set = useCallback(
    (values: Partial<SessionBody>) => setValues(values, { shouldDirty: true }),
    [setValues],
  );
  useEffect(
    () => subscribe({ formState: { values: true }, callback: draft.touch }),
    [subscribe, draft.touch],
  );

  useUntouchedGone(draft, first, getValues);

  const contact = useContactNow(body, person, set, async (text) => {
    await call('shell.copyText', { text });
    toast({ message: common.copied });
  });

  // A timer that starts, stops or pauses is kept at once, and the lock is told.
  const { flush, touch } = draft;
  const isNew = start.draft === null;
  useEffect(() => {
    if (isNew && body.startAt !== null && body.opening !== 'alreadyHappened') touch();
    void flush().then(tellRunningSessions);
  }, [isNew, body.startAt, body.endAt, body.pauses, body.opening, touch, flush]);

  useCrisisFrom(async () => {
    // Nothing typed and nobody chosen: there is nothing to come back to.
    if (isUntouched(getValues(), first)) return '/crisis';
    // Also when only the caret moved: one comes back to it.
    draft.touch();
    const kept = await draft.flush();
    const id = draft.keptId();
    return kept && id !== null ? `/crisis/session/${id}` : null;
  });

  const firstField = firstFieldOf(first);
  useEffect(() => {
    // Back to where the caret was; else to the first thing to ask. The fold may have to open first.
    const to = caret ?? { field: firstField, start: 0, end: 0 };
    const frame = requestAnimationFrame(() => {
      // Who types from the very first frame is there already, with a letter before the caret.
      if (caret === null && caretIn(root.current)?.field === firstField) return;
      restoreCaret(inFront(root.current), to);
    });
    return () => cancelAnimationFrame(frame);
  }, [caret, firstField]);

  const name = person
    ? plainName(person.name)
    : body.callerName === ''
      ? ''
      : plainName(typedName(body.callerName));
  const closing = useClosing({
    draft,
    getValues,
    set,
    name: name || sessions.unknownCaller,
    onLeft,
  });
  const { dialog } = closing;
  const outcome = (one: AttemptOutcome) => () => {
    if (!canEndAs(one, body.channel)) return;
    if (one === 'messageLeft' && !contact.mayLeaveMessage) {
      toast({ message: noVoicemailWords(contact, clients.contact, sessions) });
      return;
    }
    closing.ask(one);
  };

  const keys = dialog === null;
  useShortcut('mod+enter', () => closing.ask('sign'), sessions.sign);
  useKeysNow({
    'mod+enter': keys ? () => closing.ask('sign') : null,
    ...(Object.fromEntries(
      attemptOutcomes.map((one) => [outcomeKeys(one), keys ? outcome(one) : null]),
    ) satisfies Record<string, (() => void) | null>),
  });

  const value: SessionForm = {
    body,
    inHand: first.inHand,
    set,
    register,
    hidden: hiddenFields(body.channel),
    person,
    chosen: chosen ?? (person ? lineOf(person) : null),
    choose: (next) => {
      setChosen(next);
      set({ personId: next?.id ?? null, contactPointId: null });
    },
    contact,
  };

  const when = body.startAt === null ? '' : format.dayAndTime(body.startAt);
  const channel = body.channel === '' ? sessions.headWithout : label(channels, body.channel);
  const showWho = start.draft === null ? start.personId === null : start.draft.personId === null;

  return (
    <SessionFormContext value={value}>
      <div ref={root} className="session">
        <Page
          actions={<Reach />}
          title={when === '' ? channel : sessions.head(channel, when)}
          crumb={
            <>
              {person ? (
                <Link to={`/clients/${person.id}`}>
                  <Name name={person.name} />
                </Link>
              ) : body.callerName === '' ? (
                sessions.unknownCaller
              ) : (
                <Name name={typedName(body.callerName)} />
              )}{' '}
              / {sessions.one}
            </>
          }
        >
          <div className="session-columns">
            <div ref={running} className="session-run">
              <RunningCard onOutcome={(one) => outcome(one)()} />
            </div>
            <div className="session-main">
              <ErrorBanner error={draft.error} onRetry={() => void draft.flush()} />
              <ContactBanner />
              <SessionFields
                textFirst={body.opening === 'calling'}
                isNew={isNew}
                showWho={showWho}
                caretField={caret ? fieldOf(caret) : null}
              />
            </div>
            <div className="session-side">
              <KeepInMind />
              <NextCard />
            </div>
          </div>
        </Page>
        <SessionActions draft={draft} closing={closing} />
        {dialog === 'sign' ? (
          <ReadyToSign
            body={getValues()}
            name={name}
            busy={closing.busy}
            error={closing.error}
            onSign={() => void closing.sign()}
            onClose={closing.close}
          />
        ) : dialog !== null && dialog !== 'discard' ? (
          <CloseAttempt
            outcome={dialog}
            hasText={getValues('text').trim() !== ''}
            begun={first.inHand?.is === 'attempt' ? first.inHand.message : ''}
            onTyped={(message) => set({ inHand: { is: 'attempt', outcome: dialog, message } })}
            busy={closing.busy}
            error={closing.error}
            onClose={closing.close}
            onDone={(message) => void closing.closeAttempt(dialog, message)}
          />
        ) : null}
      </div>
    </SessionFormContext>
  );
}

const withoutTyped = ({ text: _text, inHand: _inHand, ...others }: SessionBody) => others;
