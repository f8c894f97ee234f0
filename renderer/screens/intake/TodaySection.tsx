import { useWatch } from 'react-hook-form';
import { yesNo } from '../../../shared/vocabulary/answer.ts';
import { cameBy } from '../../../shared/vocabulary/cameBy.ts';
import { urgentNeeds } from '../../../shared/vocabulary/urgentNeeds.ts';
import { useOptions } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { ChipGroup } from '../../components/ChipGroup.tsx';
import { Select } from '../../components/Select.tsx';
import { LongTextIn, Named, SegmentedIn, SelectIn, TextIn, useIntake } from './fields.tsx';
import { IntakeSection } from './IntakeSection.tsx';

const needs = ['food', 'shelter', 'safety', 'health', 'money', 'none'] as const;

export function TodaySection({ isNew }: { isNew: boolean }) {
  const { intake } = useMessages();
  const { me } = useWork();
  const { control, setValue } = useIntake();
  const [came, urgent, urgentAnswer, workerId, placeId, programId] = useWatch({
    control,
    name: [
      'person.cameBy',
      'person.urgent',
      'person.urgentAnswer',
      'person.workerId',
      'person.placeId',
      'programId',
    ],
  });
  const ways = useOptions(cameBy);
  const needOptions = useOptions(urgentNeeds, needs);
  const dirty = { shouldDirty: true } as const;
  const chosen = urgentAnswer === 'none' ? ['none'] : (urgent ?? []);
  const programs = me.programs.filter((program) => !program.closed || program.id === programId);
  const places = me.places.filter((place) => !place.closed || place.id === placeId);
  return (
    <IntakeSection name="today">
      <div className="grid-2">
        <SelectIn name="person.cameBy" label={intake.cameBy} options={ways} />
        {came === 'referral' ? (
          <TextIn name="person.referredFrom" label={intake.referredFrom} />
        ) : null}
      </div>
      <Named name="person.urgent">
        <ChipGroup<string>
          label={intake.urgent}
          hint={intake.urgentHint}
          options={needOptions}
          values={chosen}
          onChange={(next) => {
            // "None" and a need exclude each other: what was pressed last counts.
            const none = next.includes('none') && !chosen.includes('none');
            const rest = none ? [] : next.filter((need) => need !== 'none');
            setValue('person.urgent', rest, dirty);
            setValue(
              'person.urgentAnswer',
              none ? 'none' : rest.length > 0 ? 'value' : 'notAsked',
              dirty,
            );
          }}
        />
      </Named>
      <SegmentedIn
        name="person.firstServiceEver"
        label={intake.firstServiceEver}
        list={yesNo}
        size="small"
      />
      <div className="grid-3">
        <Named name="person.workerId">
          <Select
            label={intake.worker}
            options={me.members.map((member) => ({ value: member.id, label: member.name }))}
            value={workerId ?? ''}
            onValue={(id) => setValue('person.workerId', id === '' ? null : id, dirty)}
          />
        </Named>
        {isNew && programs.length > 1 ? (
          <SelectIn
            name="programId"
            label={intake.program}
            options={programs.map((program) => ({ value: program.id, label: program.name }))}
          />
        ) : null}
        {places.length > 0 ? (
          <Named name="person.placeId">
            <Select
              label={intake.place}
              emptyLabel={intake.noPlace}
              options={places.map((place) => ({ value: place.id, label: place.name }))}
              value={placeId ?? ''}
              onValue={(id) => setValue('person.placeId', id === '' ? null : id, dirty)}
            />
          </Named>
        ) : null}
      </div>
      <LongTextIn name="person.headerNote" label={intake.headerNote} hint={intake.headerNoteHint} />
    </IntakeSection>
  );
}
