import type { YesNo } from '../../../shared/records/record.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { AnswerField, yesNoNotAsked } from '../../components/AnswerField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { InstantFields } from './InstantFields.tsx';

export interface SupervisorAnswer {
  readonly supervisorTold: YesNo;
  readonly supervisorWho: string;
  readonly supervisorAt: number | null;
}

/** Supervisor told: yes, no, not asked; who and when where it is yes. */
export function SupervisorFields({
  value,
  onChange,
}: {
  value: SupervisorAnswer;
  onChange: (values: Partial<SupervisorAnswer>) => void;
}) {
  const { crisis } = useMessages();
  const format = useFormat();
  return (
    <div className="crisis-supervisor">
      <div data-field="supervisorTold">
        <AnswerField
          label={crisis.supervisor}
          answers={yesNoNotAsked}
          value={value.supervisorTold}
          onChange={(supervisorTold) =>
            onChange({
              supervisorTold,
              supervisorAt: supervisorTold === 'yes' ? (value.supervisorAt ?? format.now()) : null,
            })
          }
        />
      </div>
      {value.supervisorTold === 'yes' ? (
        <>
          <div data-field="supervisorWho">
            <TextField
              label={crisis.supervisorWho}
              value={value.supervisorWho}
              onValue={(supervisorWho) => onChange({ supervisorWho })}
            />
          </div>
          <div data-field="supervisorAt" className="crisis-instant">
            <InstantFields
              dayLabel={crisis.day}
              timeLabel={crisis.time}
              at={value.supervisorAt ?? format.now()}
              onChange={(supervisorAt) => onChange({ supervisorAt })}
            />
          </div>
        </>
      ) : null}
    </div>
  );
}
