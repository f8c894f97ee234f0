import type { PersonLine } from '../../../shared/contract/common.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { AnswerField, yesNoNotAsked } from '../../components/AnswerField.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { ClientField } from '../sessions/fields/ClientField.tsx';
import type { IncidentForm } from './incidentForm.ts';
import { InstantFields } from './InstantFields.tsx';
import { NextCheckFields } from './NextCheckFields.tsx';
import { StepsCard } from './StepsCard.tsx';
import { SupervisorFields } from './SupervisorFields.tsx';
import { ToldFields } from './ToldFields.tsx';

/** Exact words first; then when, danger, who was told, when to look again. Nothing but the words is required. */
export function IncidentFields({
  form,
  set,
  wordsMissing,
  chosen,
  onChoose,
}: {
  form: IncidentForm;
  set: (values: Partial<IncidentForm>) => void;
  wordsMissing: boolean;
  chosen: PersonLine | null;
  onChoose: (person: PersonLine | null) => void;
}) {
  const { crisis } = useMessages();
  const format = useFormat();
  return (
    <div className="crisis-form">
      <div data-field="words">
        <TextArea
          label={crisis.words}
          hint={crisis.wordsHint}
          rows={6}
          error={wordsMissing ? crisis.wordsMissing : undefined}
          value={form.words}
          onValue={(words) => set({ words })}
        />
      </div>
      <div className="crisis-pair">
        <div data-field="personId">
          <ClientField label={crisis.who} chosen={chosen} onChoose={onChoose} />
        </div>
        <div data-field="happenedAt" className="crisis-instant">
          <InstantFields
            dayLabel={crisis.day}
            timeLabel={crisis.time}
            at={form.happenedAt ?? format.now()}
            onChange={(happenedAt) => set({ happenedAt })}
          />
        </div>
      </div>
      <div data-field="danger">
        <AnswerField
          label={crisis.danger}
          answers={yesNoNotAsked}
          value={form.danger}
          onChange={(danger) => set({ danger })}
        />
      </div>
      <StepsCard />
      <ToldFields rows={form.told} onChange={(told) => set({ told: [...told] })} />
      <SupervisorFields value={form} onChange={set} />
      <NextCheckFields
        label={crisis.nextCheck}
        on={form.nextCheckOn}
        at={form.nextCheckAt}
        onChange={set}
      />
      <p className="hint">{crisis.saveHint}</p>
    </div>
  );
}
