import { type ComponentProps, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { useKeyboardLayout } from './useKeyboardLayout.ts';

export interface PassphraseFieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  error?: string | undefined;
  autoFocus?: boolean;
  /** Hints at Caps Lock and the keyboard's layout below the field. */
  keyboardHints?: boolean;
  autoComplete?: ComponentProps<'input'>['autoComplete'];
  disabled?: boolean;
}

/** A passphrase, hidden unless asked for; pasting is allowed. */
export function PassphraseField({
  label,
  value,
  onValue,
  error,
  autoFocus = false,
  keyboardHints = false,
  disabled = false,
}: PassphraseFieldProps) {
  const { start } = useMessages();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const layout = useKeyboardLayout();
  return (
    <div>
      <TextField
        label={label}
        type={shown ? 'text' : 'password'}
        value={value}
        onValue={onValue}
        error={error}
        autoFocus={autoFocus}
        disabled={disabled}
        autoCapitalize="off"
        autoCorrect="off"
        onKeyDown={(event) => setCapsLock(event.getModifierState('CapsLock'))}
        onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
        trailing={
          <Button
            kind="quiet"
            size="small"
            aria-pressed={shown}
            onPress={() => setShown((now) => !now)}
          >
            {shown ? start.hide : start.show}
          </Button>
        }
      />
      {keyboardHints ? (
        <div className="lock-note">
          <span role="status" className="lock-caps">
            {capsLock ? (
              <>
                <Icon name="keyboard" />
                {start.capsLock}
              </>
            ) : null}
          </span>
          {layout ? <span className="hint">{start.keyboard(layout)}</span> : null}
        </div>
      ) : null}
    </div>
  );
}
