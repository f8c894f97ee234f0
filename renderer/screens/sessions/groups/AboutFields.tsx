import { languages } from '../../../../shared/vocabulary/languages.ts';
import { outcomes } from '../../../../shared/vocabulary/outcomes.ts';
import { serviceTypes } from '../../../../shared/vocabulary/serviceTypes.ts';
import { sessionPurposes } from '../../../../shared/vocabulary/sessionPurposes.ts';
import { supports } from '../../../../shared/vocabulary/supports.ts';
import { topics } from '../../../../shared/vocabulary/topics.ts';
import { useOptions } from '../../../app/language/useLabels.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { ComboBox } from '../../../components/ComboBox.tsx';
import { Select } from '../../../components/Select.tsx';
import { At } from '../fields/At.tsx';
import { PickSeveral } from '../fields/PickSeveral.tsx';
import { useSessionForm } from '../form.ts';
import { Part } from './Part.tsx';
import { TakeFirst } from '../fields/TakeFirst.tsx';

const asked = <C extends { value: string }>(options: readonly C[]) =>
  options.filter((option) => option.value !== 'notAsked');

/** Purpose, service, topics, outcome, supports, language. A service that is chosen is logged as well. */
export function AboutFields() {
  const { sessions, common } = useMessages();
  const { body, set } = useSessionForm();
  const purposes = asked(useOptions(sessionPurposes));
  const services = useOptions(serviceTypes);
  const topicOptions = useOptions(topics);
  const outcomeOptions = asked(useOptions(outcomes));
  const supportOptions = asked(useOptions(supports));
  const languageOptions = useOptions(languages);
  const blank = common.notAsked;
  return (
    <Part title={sessions.about}>
      <div className="grid-3">
        <At field="service">
          <TakeFirst>
            <ComboBox
              label={sessions.service}
              hint={sessions.serviceHint}
              options={services}
              value={body.service === '' ? null : body.service}
              onChange={(service) => set({ service: service ?? '' })}
            />
          </TakeFirst>
        </At>
        <At field="topics">
          <PickSeveral
            label={sessions.topics}
            options={topicOptions}
            values={body.topics}
            dash
            onChange={(next) => set({ topics: next })}
          />
        </At>
        <At field="supports">
          <PickSeveral
            label={sessions.supports}
            options={supportOptions}
            values={body.supports}
            dash
            onChange={(next) => set({ supports: next })}
          />
        </At>
        <At field="purpose">
          <Select
            label={sessions.purpose}
            options={purposes}
            emptyLabel="—"
            value={body.purpose}
            onValue={(purpose) => set({ purpose })}
          />
        </At>
        <At field="outcome">
          <Select
            label={sessions.outcome}
            options={outcomeOptions}
            emptyLabel="—"
            value={body.outcome}
            onValue={(outcome) => set({ outcome })}
          />
        </At>
        <At field="language">
          <TakeFirst>
            <ComboBox
              label={sessions.language}
              placeholder={blank}
              options={languageOptions}
              value={body.language === 'notAsked' ? null : body.language}
              onChange={(language) => set({ language: language ?? 'notAsked' })}
            />
          </TakeFirst>
        </At>
      </div>
    </Part>
  );
}
