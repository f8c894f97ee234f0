import './services.css';
import { useEffect, useRef, useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { channels } from '../../../shared/vocabulary/channels.ts';
import { deliveries } from '../../../shared/vocabulary/deliveries.ts';
import { languages } from '../../../shared/vocabulary/languages.ts';
import { remoteReasons } from '../../../shared/vocabulary/remoteReasons.ts';
import { serviceStatuses } from '../../../shared/vocabulary/serviceStatuses.ts';
import { serviceTypes } from '../../../shared/vocabulary/serviceTypes.ts';
import { supports } from '../../../shared/vocabulary/supports.ts';
import { topics } from '../../../shared/vocabulary/topics.ts';
import { useOptions } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Button } from '../../components/Button.tsx';
import { ComboBox } from '../../components/ComboBox.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { MinutesField } from '../../components/MinutesField.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Select } from '../../components/Select.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { restoreCaret } from '../../app/drafts/caret.ts';
import { DraftState } from '../../app/drafts/DraftState.tsx';
import { holdStill } from '../../app/drafts/holdStill.ts';
import { useKeptDraft } from '../../app/drafts/useKeptDraft.ts';
import { useKeysNow } from '../sessions/draft/useKeysNow.ts';
import { DayField } from '../sessions/fields/DayField.tsx';
import { PickSeveral } from '../sessions/fields/PickSeveral.tsx';
import type { OpenedService } from './openService.ts';
import { recentFirst } from './recentFirst.ts';
import { isRemote, repeated, type ServiceForm } from './serviceForm.ts';
import { useLogService } from './useLogService.ts';
import { WhoField } from './WhoField.tsx';
import { TakeFirst } from '../sessions/fields/TakeFirst.tsx';

const notInPerson = channels.codes.filter((code) => code !== 'inPerson');
const asked = <C extends { value: string }>(options: readonly C[]) =>
  options.filter((option) => option.value !== 'notAsked');

/** The form, in the tab order that CASEWORK gives; Ctrl+Enter logs, Ctrl+Shift+Enter logs and repeats. */
export function ServiceLogForm({
  opened,
  onClose,
}: {
  opened: OpenedService;
  onClose: () => void;
}) {
  const { services, common } = useMessages();
  const { me } = useWork();
  const root = useRef<HTMLDivElement>(null);
  const form = useForm<ServiceForm>({ defaultValues: opened.form });
  const { control, register, getValues, reset, subscribe } = form;
  const remote = isRemote(useWatch({ control, name: 'delivery' }));
  const [dateUnread, setDateUnread] = useState(false);
  const [tried, setTried] = useState(false);
  /** Goes up when the form begins anew for the next person: the fields forget what was half-typed. */
  const [turn, setTurn] = useState(0);

  const draft = useKeptDraft({
    kind: 'service',
    id: opened.draft?.id ?? null,
    read: () => {
      const now = getValues();
      return { personId: now.people[0]?.id ?? null, body: now };
    },
    root: () => root.current,
  });
  useEffect(
    () => subscribe({ formState: { values: true }, callback: draft.touch }),
    [subscribe, draft.touch],
  );
  useEffect(() => {
    const caret = opened.draft?.caret;
    if (caret) requestAnimationFrame(() => restoreCaret(root.current, caret));
  }, [opened]);

  const log = useLogService(draft);
  async function save(repeat: boolean) {
    setTried(true);
    const values = getValues();
    if (values.people.length === 0 || values.service === '' || dateUnread) {
      const field =
        values.people.length === 0 ? 'people' : values.service === '' ? 'service' : 'date';
      restoreCaret(root.current, { field, start: 0, end: 999 });
      return;
    }
    if (log.busy) return;
    const goOn = holdStill(root.current);
    const logged = await log.send(values);
    goOn();
    if (!logged) return;
    if (!repeat) {
      await draft.end();
      onClose();
      return;
    }
    draft.renew();
    reset(repeated(values));
    setTried(false);
    setTurn(turn + 1);
  }
  useKeysNow({
    'mod+enter': () => void save(false),
    'mod+shift+enter': () => void save(true),
  });

  const serviceOptions = recentFirst(useOptions(serviceTypes), opened.defaults.recentServices).map(
    (option) =>
      opened.defaults.recentServices.includes(option.value)
        ? { ...option, detail: services.lastOnes }
        : option,
  );
  const topicOptions = useOptions(topics);
  const deliveryOptions = useOptions(deliveries);
  const channelOptions = useOptions(channels, notInPerson);
  const whyOptions = asked(useOptions(remoteReasons));
  const languageOptions = useOptions(languages);
  const supportOptions = asked(useOptions(supports));
  const statusOptions = useOptions(serviceStatuses);
  const places = me.places.filter((place) => !place.closed || place.id === opened.form.placeId);
  const startsAtWho = turn > 0 || opened.form.people.length === 0;

  return (
    <Dialog
      isOpen
      onClose={onClose}
      place="side"
      title={services.title}
      footer={
        <>
          <DraftState draft={draft} />
          <span className="grow" />
          <Button keys="mod+shift+enter" isDisabled={log.busy} onPress={() => void save(true)}>
            {services.saveRepeat}
          </Button>
          <Button kind="go" keys="mod+enter" isDisabled={log.busy} onPress={() => void save(false)}>
            {services.save}
          </Button>
        </>
      }
    >
      <div ref={root} key={turn}>
        <Form submitOn="button" onSubmit={() => void save(false)} className="service-log">
          <ErrorBanner error={log.error ?? draft.error} />
          <div data-field="people">
            <Controller
              control={control}
              name="people"
              render={({ field: { value, onChange } }) => (
                <WhoField
                  people={value}
                  onChange={onChange}
                  autoFocus={startsAtWho && !opened.draft}
                  error={tried && value.length === 0 ? services.whoMissing : undefined}
                />
              )}
            />
          </div>
          <div className="service-log-row service-log-date">
            <div data-field="date">
              <Controller
                control={control}
                name="date"
                render={({ field: { value, onChange } }) => (
                  <DayField
                    label={services.date}
                    hint={services.dateHint}
                    lean="past"
                    day={value}
                    onChange={onChange}
                    onUnread={setDateUnread}
                  />
                )}
              />
            </div>
            <div data-field="service">
              <Controller
                control={control}
                name="service"
                render={({ field: { value, onChange } }) => (
                  <TakeFirst>
                    <ComboBox
                      label={services.service}
                      placeholder={services.servicePlaceholder}
                      options={serviceOptions}
                      value={value === '' ? null : value}
                      onChange={(next) => onChange(next ?? '')}
                      autoFocus={!startsAtWho && !opened.draft}
                      error={tried && value === '' ? services.serviceMissing : undefined}
                    />
                  </TakeFirst>
                )}
              />
            </div>
          </div>
          <div data-field="topics">
            <Controller
              control={control}
              name="topics"
              render={({ field: { value, onChange } }) => (
                <PickSeveral
                  label={services.topics}
                  options={topicOptions}
                  values={value}
                  onChange={onChange}
                  dash
                />
              )}
            />
          </div>
          <div data-field="delivery">
            <Controller
              control={control}
              name="delivery"
              render={({ field: { value, onChange } }) => (
                <Segmented
                  label={services.delivery}
                  options={deliveryOptions}
                  value={deliveries.has(value) ? value : null}
                  onChange={onChange}
                />
              )}
            />
          </div>
          {remote ? (
            <div className="service-log-row">
              <div data-field="channel">
                <Select
                  label={services.channel}
                  options={channelOptions}
                  emptyLabel={services.channelNone}
                  {...register('channel')}
                />
              </div>
              <div data-field="why">
                <Controller
                  control={control}
                  name="why"
                  render={({ field: { value, onChange } }) => (
                    <PickSeveral
                      label={services.why}
                      options={whyOptions}
                      values={value}
                      onChange={onChange}
                    />
                  )}
                />
              </div>
            </div>
          ) : null}
          <div className="service-log-row">
            <div data-field="minutes">
              <Controller
                control={control}
                name="minutes"
                render={({ field: { value, onChange } }) => (
                  <MinutesField
                    hint={services.minutesHint}
                    label={services.minutes}
                    value={value}
                    onChange={onChange}
                  />
                )}
              />
            </div>
            <div data-field="placeId">
              <Controller
                control={control}
                name="placeId"
                render={({ field: { value, onChange } }) => (
                  <Select
                    label={services.place}
                    options={places.map((place) => ({ value: place.id, label: place.name }))}
                    emptyLabel={services.placeNone}
                    value={value ?? ''}
                    onValue={(next) => onChange(next === '' ? null : next)}
                  />
                )}
              />
            </div>
          </div>
          <div className="service-log-row">
            <div data-field="language">
              <Controller
                control={control}
                name="language"
                render={({ field: { value, onChange } }) => (
                  <TakeFirst>
                    <ComboBox
                      label={services.language}
                      placeholder={common.notAsked}
                      options={languageOptions}
                      value={value === 'notAsked' ? null : value}
                      onChange={(next) => onChange(next ?? 'notAsked')}
                    />
                  </TakeFirst>
                )}
              />
            </div>
            <div data-field="supports">
              <Controller
                control={control}
                name="supports"
                render={({ field: { value, onChange } }) => (
                  <PickSeveral
                    label={services.supports}
                    options={supportOptions}
                    values={value}
                    onChange={onChange}
                    dash
                  />
                )}
              />
            </div>
          </div>
          <div data-field="status" className="service-log-status">
            <Select label={services.status} options={statusOptions} {...register('status')} />
          </div>
          <div data-field="note">
            <TextArea label={services.note} rows={3} spellCheck {...register('note')} />
          </div>
        </Form>
      </div>
    </Dialog>
  );
}
