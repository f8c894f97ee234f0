import { useWatch } from 'react-hook-form';
import { yesNoNotAsked } from '../../../shared/vocabulary/answer.ts';
import {
  interpreterGenders,
  interpreterNeeds,
} from '../../../shared/vocabulary/interpreterNeeds.ts';
import { languages } from '../../../shared/vocabulary/languages.ts';
import { officialLanguages } from '../../../shared/vocabulary/officialLanguages.ts';
import { useOptions } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { ComboIn, MultiIn, SegmentedIn, SelectIn, TextIn, useIntake } from './fields.tsx';
import { IntakeSection } from './IntakeSection.tsx';

const needs = ['yes', 'no', 'sometimes', 'notAsked'] as const;

export function LanguageSection() {
  const { intake } = useMessages();
  const { control } = useIntake();
  const interpreter = useWatch({ control, name: 'person.interpreter' });
  const official = useOptions(officialLanguages);
  const genders = useOptions(interpreterGenders);
  return (
    <IntakeSection name="language">
      <div className="grid-2">
        <ComboIn
          name="person.speaksBest"
          label={intake.speaksBest}
          list={languages}
          placeholder={intake.typeLanguage}
        />
        <MultiIn name="person.otherLanguages" label={intake.others} list={languages} />
        <MultiIn name="person.reads" label={intake.reads} list={languages} />
        <SelectIn
          name="person.officialLanguage"
          label={intake.officialLanguage}
          options={official}
        />
      </div>
      <SegmentedIn
        name="person.interpreter"
        label={intake.interpreter}
        list={interpreterNeeds}
        only={needs}
      />
      {interpreter === 'yes' || interpreter === 'sometimes' ? (
        <div className="grid-3 follows">
          <SegmentedIn
            name="person.interpreterNotRelative"
            label={intake.notRelative}
            list={yesNoNotAsked}
            size="small"
          />
          <SelectIn
            name="person.interpreterGender"
            label={intake.interpreterGender}
            options={genders}
          />
          <TextIn
            name="person.interpreterNotThisPerson"
            label={intake.notThisPerson}
            hint={intake.notThisPersonHint}
          />
        </div>
      ) : null}
    </IntakeSection>
  );
}
