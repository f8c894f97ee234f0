import { useWatch } from 'react-hook-form';
import {
  consentAnswers,
  consentThrough,
  consentWays,
} from '../../../shared/vocabulary/consents.ts';
import { consentGivers } from '../../../shared/vocabulary/guardianRelations.ts';
import { languages } from '../../../shared/vocabulary/languages.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useOptions } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Select } from '../../components/Select.tsx';
import { ThreeBoxDate } from '../../components/ThreeBoxDate.tsx';
import { ComboIn, Named, SegmentedIn, SelectIn, useIntake } from './fields.tsx';
import { useYoung } from './useYoung.ts';
import { IntakeSection } from './IntakeSection.tsx';

const answers = ['yes', 'no', 'notAsked'] as const;

/** Never preset to yes. "No" says at once, in place, what will not be kept. */
export function ConsentSection({ isNew }: { isNew: boolean }) {
  const { intake } = useMessages();
  const format = useFormat();
  const { control, setValue, getValues } = useIntake();
  const [answer, through, on] = useWatch({
    control,
    name: ['consent.answer', 'consent.through', 'consent.on'],
  });
  const { young } = useYoung();
  const ways = useOptions(consentWays);
  const throughOptions = useOptions(consentThrough);
  const dirty = { shouldDirty: true } as const;
  const old = answer === 'notRecorded' || answer === 'withdrawn';
  return (
    <IntakeSection name="consent">
      <SegmentedIn
        name="consent.answer"
        label={intake.consentQuestion}
        list={consentAnswers}
        only={old ? [...answers, answer] : answers}
        onChosen={(next) => {
          if ((next === 'yes' || next === 'no') && (getValues('consent.on') ?? null) === null) {
            setValue('consent.on', format.today(), dirty);
          }
        }}
      />
      {answer === 'no' ? (
        <Banner kind="care" announce="politely" title={intake.refusedTitle}>
          <p>{intake.refusedText}</p>
          <p>{intake.refusedKept}</p>
          {isNew ? null : (
            <p>
              <b>{intake.refusedExisting}</b>
            </p>
          )}
        </Banner>
      ) : null}
      {answer === 'yes' ? (
        <div className="grid-2 follows">
          {young ? (
            <SegmentedIn
              name="consent.givenBy"
              label={intake.consentGivenBy}
              list={consentGivers}
              className="span-all"
            />
          ) : null}
          <SelectIn name="consent.how" label={intake.consentHow} options={ways} />
          <ComboIn name="consent.language" label={intake.consentLanguage} list={languages} />
          <Named name="consent.through">
            <Select
              label={intake.consentThrough}
              options={throughOptions}
              value={through === '' || through === undefined ? 'notAsked' : through}
              onValue={(value) =>
                setValue('consent.through', value === 'notAsked' ? '' : value, dirty)
              }
            />
          </Named>
          <Named name="consent.on">
            <ThreeBoxDate
              label={intake.consentOn}
              value={on ?? null}
              onChange={(date) =>
                setValue('consent.on', date !== null && date.length === 10 ? date : null, dirty)
              }
            />
          </Named>
        </div>
      ) : null}
    </IntakeSection>
  );
}
