import { attempts } from '../../../../shared/vocabulary/attempts.ts';
import { useFormat } from '../../../app/language/useFormat.ts';
import { useLabels } from '../../../app/language/useLabels.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { useSessionForm } from '../form.ts';
import { Part } from './Part.tsx';

/** Attempts that this session holds already. They are facts: there is nothing to type. */
export function AttemptsList() {
  const { sessions } = useMessages();
  const format = useFormat();
  const label = useLabels();
  const { body, hidden } = useSessionForm();
  if (hidden.has('attempts') || body.attempts.length === 0) return null;
  return (
    <Part title={sessions.attempts}>
      <ul>
        {body.attempts.map((one) => (
          <li key={one.at}>
            {label(attempts, one.outcome)}{' '}
            <span className="dim tabular">{format.dayAndTime(one.at)}</span>
            {one.message === '' ? null : (
              <span className="dim">
                {' · '}
                <bdi dir="auto">{one.message}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
