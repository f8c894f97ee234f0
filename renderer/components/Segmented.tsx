import './segmented.css';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useId } from 'react';
import type { Choice } from './ChipGroup.tsx';
import { classNames } from './classNames.ts';
import { FieldError, type FieldWords } from './Field.tsx';

export interface SegmentedProps<V extends string> extends FieldWords {
  options: readonly Choice<V>[];
  /** null while nothing is chosen. */
  value: V | null;
  onChange: (value: V) => void;
  size?: 'small' | 'regular' | 'large';
  className?: string | undefined;
}

/** A few exclusive answers side by side: one tab stop, arrows choose. Rows fill evenly when they wrap. */
export function Segmented<V extends string>({
  label,
  labelHidden,
  labelNote,
  hint,
  error,
  options,
  value,
  onChange,
  size = 'regular',
  className,
}: SegmentedProps<V>) {
  const id = useId();
  return (
    <RadioGroup
      className={classNames('segmented-field', className)}
      aria-labelledby={id}
      {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
      isInvalid={Boolean(error)}
      value={value}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen) onChange(chosen.value);
      }}
      orientation="horizontal"
    >
      <span id={id} className={labelHidden ? 'visually-hidden' : 'label'}>
        {label}
        {labelNote ? <span className="label-note"> {labelNote}</span> : null}
      </span>
      <div className={classNames('segmented', `segmented-${size}`)}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="segment">
            {option.label}
          </Radio>
        ))}
      </div>
      <FieldError error={error} />
      {hint ? (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
    </RadioGroup>
  );
}
