import './progress.css';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useMessages } from '../app/language/useMessages.ts';
import { useFormat } from '../app/language/useFormat.ts';
import { Button } from './Button.tsx';

/** Anything longer than a second: what is done of how much, and a way out. `total: null` is not known yet. */
export function Progress({
  label,
  done,
  total,
  detail,
  onCancel,
}: {
  label: string;
  done: number;
  total: number | null;
  detail?: string | undefined;
  onCancel?: (() => void) | undefined;
}) {
  const { common } = useMessages();
  const format = useFormat();
  const share = total ? Math.min(1, done / total) : 0;
  return (
    <div className="progress">
      <ProgressBar
        className="progress-bar"
        aria-label={label}
        value={share * 100}
        isIndeterminate={total === null}
        valueLabel={total === null ? label : format.percent(share)}
      >
        <div className="progress-words">
          <b>{label}</b>
          <span className="dim tabular">
            {detail ?? (total === null ? '' : format.percent(share))}
          </span>
        </div>
        {/* The page's policy forbids style attributes in markup; React sets this one through the object model. */}
        <div className="progress-track">
          <div
            className={total === null ? 'progress-fill progress-unknown' : 'progress-fill'}
            style={total === null ? {} : { width: `${share * 100}%` }}
          />
        </div>
      </ProgressBar>
      {onCancel ? (
        <Button size="small" onPress={onCancel}>
          {common.cancel}
        </Button>
      ) : null}
    </div>
  );
}
