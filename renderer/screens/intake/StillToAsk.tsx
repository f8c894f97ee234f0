import { useWatch } from 'react-hook-form';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useIntake } from './fields.tsx';
import { missingForSave, stillToAsk } from './stillToAsk.ts';

/** "Still to ask: birth date, consent", each a way to its field; never a percentage. */
export function StillToAsk({ onAsk }: { onAsk: (field: string) => void }) {
  const { intake } = useMessages();
  const format = useFormat();
  const { control } = useIntake();
  // Watched whole: any field may answer a question.
  const form = useWatch({ control });
  const { getValues } = useIntake();
  void form;
  const values = getValues();
  const asks = stillToAsk(values, format.today());
  const enough = missingForSave(values).length === 0;
  return (
    <section className="card still-to-ask" aria-labelledby="still-to-ask">
      <h2 id="still-to-ask">{asks.length === 0 ? intake.nothingToAsk : intake.stillToAsk}</h2>
      {asks.length > 0 ? (
        <ul>
          {asks.map(({ ask, field }) => (
            <li key={ask}>
              <Button kind="quiet" size="small" onPress={() => onAsk(field)}>
                {intake.asks[ask]}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <p className={enough ? 'enough' : 'enough dim'}>
        <Icon name={enough ? 'check' : 'information'} />
        {enough ? intake.enough : intake.notEnough}
      </p>
    </section>
  );
}
