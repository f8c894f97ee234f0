import './threeBoxDate.css';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useMessages } from '../app/language/useMessages.ts';
import { Checkbox } from './Checkbox.tsx';
import { FieldError, type FieldWords } from './Field.tsx';
import { boxesOf, readThreeBoxes, type ThreeBoxes } from './threeBoxes.ts';

const order = ['day', 'month', 'year'] as const;
const length = { day: 2, month: 2, year: 4 };

export interface ThreeBoxDateProps extends FieldWords {
  /** `2024-04-18`, `2024-04`, `2024`, or null. */
  value: string | null;
  onChange: (date: string | null) => void;
  /** Shows the box "Estimated" with this state. */
  estimated?: boolean | undefined;
  onEstimated?: ((estimated: boolean) => void) | undefined;
  /** A month is enough: no box for the day. */
  withoutDay?: boolean;
  /** Stands after the boxes: "about 41". */
  after?: ReactNode;
}

/** A date as people know it: day, month, year in boxes of their own, any of the first two left empty. */
export function ThreeBoxDate({
  label,
  labelHidden,
  labelNote,
  hint,
  error,
  value,
  onChange,
  estimated,
  onEstimated,
  withoutDay = false,
  after,
}: ThreeBoxDateProps) {
  const { common } = useMessages();
  const id = useId();
  const [typed, setTyped] = useState<ThreeBoxes | null>(null);
  const [left, setLeft] = useState(false);
  const boxes = typed ?? boxesOf(value);
  const reading = readThreeBoxes(boxes);
  const wrong =
    reading.is === 'impossible' || (left && reading.is === 'incomplete')
      ? common.notADay
      : undefined;
  const inputs = useRef<Partial<Record<(typeof order)[number], HTMLInputElement | null>>>({});
  const shown = withoutDay ? order.slice(1) : order;

  function change(part: (typeof order)[number], text: string) {
    const digits = text.replace(/\D/g, '').slice(0, length[part]);
    const next = { ...boxes, [part]: digits };
    setTyped(next);
    setLeft(false);
    const read = readThreeBoxes(next);
    onChange(read.is === 'date' ? read.date : null);
    // On to the next box when this one can take no more: "4" of a month can only be April.
    const full =
      digits.length === length[part] ||
      (part !== 'year' && Number(digits) > (part === 'day' ? 3 : 1));
    const following = shown[shown.indexOf(part) + 1];
    if (full && following && digits.length > boxes[part].length)
      inputs.current[following]?.select();
  }

  return (
    <div
      className="field"
      role="group"
      aria-labelledby={id}
      aria-describedby={hint ? `${id}-hint` : undefined}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setLeft(true);
        if (readThreeBoxes(boxes).is === 'date') setTyped(null);
      }}
    >
      <span id={id} className={labelHidden ? 'visually-hidden' : 'label'}>
        {label}
        {labelNote ? <span className="label-note"> {labelNote}</span> : null}
      </span>
      <div className="three-boxes">
        {shown.map((part) => (
          <label key={part} className={`three-box three-box-${part}`}>
            <span className="hint">{common[part]}</span>
            <input
              data-half-typed={(typed !== null && reading.is !== 'date') || undefined}
              ref={(element) => {
                inputs.current[part] = element;
              }}
              className="input tabular"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              maxLength={length[part]}
              value={boxes[part]}
              aria-invalid={wrong || error ? true : undefined}
              onChange={(event) => change(part, event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Backspace' && boxes[part] === '') {
                  const before = shown[shown.indexOf(part) - 1];
                  if (before) inputs.current[before]?.focus();
                }
              }}
            />
          </label>
        ))}
        {onEstimated ? (
          <Checkbox
            label={common.estimated}
            checked={estimated ?? false}
            onValue={onEstimated}
            className="three-box-estimated"
          />
        ) : null}
        {after ? <span className="dim three-box-after">{after}</span> : null}
      </div>
      <FieldError error={error ?? wrong} />
      {hint ? (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}
