import './intake.css';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import type { IntakeValues } from '../../../shared/contract/people.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { focusField, restoreCaret } from '../../app/drafts/caret.ts';
import { DraftState } from '../../app/drafts/DraftState.tsx';
import { holdStill } from '../../app/drafts/holdStill.ts';
import { useKeptDraft } from '../../app/drafts/useKeptDraft.ts';
import { TopBarActions } from '../../app/layout/TopBarActions.tsx';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Link } from '../../app/routing/Link.tsx';
import { useGo } from '../../app/routing/useGo.ts';
import { useShortcut } from '../../app/shortcuts/shortcuts.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { Name, typedName, usePlainName } from '../../components/Name.tsx';
import { Columns, Page } from '../../components/Page.tsx';
import { ChangedMeanwhile } from './changed/ChangedMeanwhile.tsx';
import { type Quarrel, quarrelOf } from './changed/quarrel.ts';
import { ConsentSection } from './ConsentSection.tsx';
import { DiscardDraft } from './DiscardDraft.tsx';
import { DuplicatePanel } from './DuplicatePanel.tsx';
import { valuesOfForm } from './formValues.ts';
import { type IntakeForm, type IntakeFormRead, intakeForm } from './intakeForm.ts';
import { LanguageSection } from './LanguageSection.tsx';
import type { OpenedIntake } from './openIntake.ts';
import { ReachSection } from './ReachSection.tsx';
import { StatusSection } from './StatusSection.tsx';
import { StillToAsk } from './StillToAsk.tsx';
import { type Missing, missingForSave } from './stillToAsk.ts';
import { TodaySection } from './TodaySection.tsx';
import { useSectionKeys } from './useSectionKeys.ts';
import { WhoSection } from './WhoSection.tsx';

/** What goes into the call, as the form says it or as a choice between two answers left it. */
interface Saving {
  readonly values: IntakeValues;
  readonly filledWith: IntakeValues | null;
}

/** The form itself. Enter never saves; Ctrl+S does; whatever is typed is kept as it is typed. */
export function IntakePage({
  opened,
  onKept,
}: {
  opened: OpenedIntake;
  onKept: (draftId: string) => void;
}) {
  const { clients, common, intake } = useMessages();
  const format = useFormat();
  const go = useGo();
  const toast = useToast();
  const plainName = usePlainName();
  const root = useRef<HTMLDivElement>(null);
  const isNew = opened.personId === null;
  const form = useForm<IntakeForm, unknown, IntakeFormRead>({
    defaultValues: opened.values,
    resolver: zodResolver(intakeForm),
    shouldFocusError: false,
  });
  // A new intake gets its draft's address with the first letter kept.
  const { personId, draftId: openedDraft } = opened;
  const renames = personId === null && openedDraft === null;
  const draft = useKeptDraft({
    kind: 'intake',
    id: openedDraft,
    read: () => ({ personId, body: structuredClone(form.getValues()) }),
    root: () => root.current,
    onFirstKept: (id) => {
      // Only while this form is still on screen: leaving it keeps it, too.
      if (!root.current) return;
      onKept(id);
      if (renames) go(`/intake/${id}`, { replace: true });
    },
  });
  const { touch } = draft;
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const [error, setError] = useState<CarnetError | null>(null);
  const [quarrel, setQuarrel] = useState<(Quarrel & { read: IntakeFormRead }) | null>(null);
  const saving = useRef(false);
  const [peekPlace, setPeekPlace] = useState<HTMLElement | null>(null);
  const answer = useWatch({ control: form.control, name: 'consent.answer' });

  useEffect(() => {
    let last = JSON.stringify(form.getValues());
    return form.subscribe({
      formState: { values: true },
      callback() {
        // The form also tells of fields that came and went; only what was typed makes a draft.
        const values = form.getValues();
        const text = JSON.stringify(values);
        if (text === last) return;
        last = text;
        setMissing((old) => (old.length === 0 ? old : missingForSave(values)));
        touch();
      },
    });
  }, [form, touch]);

  useEffect(() => {
    if (opened.caret) restoreCaret(root.current, opened.caret);
  }, [opened.caret]);

  async function save() {
    if (saving.current) return;
    const now = missingForSave(form.getValues());
    setMissing(now);
    setError(null);
    if (now.length > 0) {
      focusField(root.current, now[0] === 'name' ? 'names.0.full' : 'person.birth');
      return;
    }
    saving.current = true;
    const goOn = holdStill(root.current);
    try {
      await form.handleSubmit(
        (read) => write(read),
        () => setError(new CarnetError('contract.invalidInput')),
      )();
    } finally {
      goOn();
      saving.current = false;
    }
  }

  async function write(
    read: IntakeFormRead,
    { values, filledWith }: Saving = {
      values: valuesOfForm(read, format.today()),
      filledWith: read.filledWith,
    },
  ) {
    await draft.settle();
    const draftId = draft.keptId();
    try {
      const { id } = await call('people.saveIntake', {
        ...(opened.personId === null ? { programId: read.programId } : { id: opened.personId }),
        ...(draftId === null ? {} : { draftId }),
        values,
        ...(filledWith === null ? {} : { filledWith }),
        judged: read.judged.map(({ personId, verdict }) => ({ personId, verdict })),
      });
      await draft.end();
      const full = read.names[0]?.full ?? '';
      toast({
        message: !isNew
          ? intake.changed
          : read.consent.answer === 'no'
            ? intake.savedAnonymous
            : intake.saved(plainName(typedName(full))),
      });
      go(`/clients/${id}`, { replace: true });
    } catch (failure) {
      // The draft is still there, and is kept on.
      draft.resume();
      const failed = asCarnetError(failure);
      setError(failed);
      if (failed.code !== 'record.changedMeanwhile' || filledWith === null) return;
      const now = await call('people.intakeValues', { id: opened.personId ?? '' }).catch(
        () => null,
      );
      if (now !== null) setQuarrel({ ...quarrelOf(filledWith, values, now), read });
    }
  }

  async function finishLater() {
    // What is not kept is not left: the reason stands above the form.
    if (!(await draft.flush())) return;
    if (draft.keptId() !== null) toast({ message: intake.kept });
    go(opened.personId === null ? '/today' : `/clients/${opened.personId}`);
  }

  async function throwAway() {
    try {
      await draft.discard();
    } catch (failure) {
      setError(asCarnetError(failure));
      return;
    }
    go(opened.personId === null ? '/clients' : `/clients/${opened.personId}`, { replace: true });
  }

  useShortcut('mod+s', () => void save(), intake.save);
  useSectionKeys(root);

  const refused = answer === 'no';
  return (
    <div ref={root} className="intake">
      <TopBarActions>
        <DraftState draft={draft} className="intake-kept" />
        <Button onPress={() => void finishLater()}>{intake.finishLater}</Button>
        <Button kind="go" keys="mod+s" onPress={() => void save()}>
          {refused ? intake.saveAnonymous : intake.save}
        </Button>
      </TopBarActions>
      <FormProvider {...form}>
        <Page
          crumb={
            <>
              <Link to="/clients">{clients.title}</Link>
              {opened.personId !== null ? (
                <>
                  {' / '}
                  <Link to={`/clients/${opened.personId}`}>
                    <Name name={opened.name} />
                  </Link>
                </>
              ) : null}
            </>
          }
          title={isNew ? intake.title : intake.editTitle(plainName(opened.name))}
        >
          {opened.fromDraft && !isNew ? (
            <Banner
              kind="plain"
              title={intake.draftIsBack}
              actions={<DiscardDraft onDiscard={throwAway} />}
            >
              {intake.draftBackText}
            </Banner>
          ) : null}
          <ErrorBanner error={draft.error} />
          <ErrorBanner error={error} />
          <div className="duplicate-peek" ref={setPeekPlace} />
          <Columns
            split="form"
            sideFirst
            side={
              <div className="intake-side">
                <DuplicatePanel
                  exceptId={opened.personId}
                  peekPlace={peekPlace}
                  onOpenTheirs={async (id) => {
                    await draft.flush();
                    const kept = draft.keptId();
                    go(`/clients/${id}`);
                    if (kept !== null) {
                      toast({
                        message: intake.kept,
                        action: {
                          label: common.back,
                          run: () =>
                            go(
                              opened.personId === null
                                ? `/intake/${kept}`
                                : `/clients/${opened.personId}/edit`,
                            ),
                        },
                      });
                    }
                  }}
                />
                <StillToAsk onAsk={(field) => focusField(root.current, field)} />
              </div>
            }
            main={
              <Form
                submitOn="button"
                onSubmit={() => undefined}
                label={isNew ? intake.title : intake.editForm}
              >
                <WhoSection nameError={missing.includes('name') ? intake.needsName : undefined} />
                {missing.includes('oneMoreFact') ? (
                  <Banner kind="wrong" announce="now" title={intake.needsFact} />
                ) : null}
                <LanguageSection />
                <ReachSection />
                <StatusSection />
                <TodaySection isNew={isNew} />
                <ConsentSection isNew={isNew} />
                <div className="intake-end">
                  <Button kind="go" onPress={() => void save()}>
                    {refused ? intake.saveAnonymous : intake.save}
                  </Button>
                  <Button onPress={() => void finishLater()}>{intake.finishLater}</Button>
                  {draft.id !== null ? <DiscardDraft onDiscard={throwAway} quiet /> : null}
                </div>
              </Form>
            }
          />
        </Page>
      </FormProvider>
      {quarrel ? (
        <ChangedMeanwhile
          conflicts={quarrel.conflicts}
          onClose={() => setQuarrel(null)}
          onSettle={(keepMine) => {
            setQuarrel(null);
            setError(null);
            void write(quarrel.read, quarrel.settled(keepMine));
          }}
        />
      ) : null}
    </div>
  );
}
