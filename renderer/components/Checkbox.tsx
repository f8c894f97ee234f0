import './checkbox.css';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './classNames.ts';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'id' | 'type' | 'className'> {
  label: ReactNode;
  hint?: ReactNode;
  onValue?: ((checked: boolean) => void) | undefined;
  className?: string | undefined;
}

export function Checkbox({ label, hint, onValue, onChange, className, ...input }: CheckboxProps) {
  const id = useId();
  return (
    <div className={classNames('check', className)}>
      <label className="check-line">
        <input
          type="checkbox"
          aria-describedby={hint ? id : undefined}
          {...input}
          onChange={(event) => {
            onChange?.(event);
            onValue?.(event.target.checked);
          }}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <div className="hint check-hint" id={id}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}
