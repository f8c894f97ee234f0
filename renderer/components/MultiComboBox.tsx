import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { useMessages } from '../app/language/useMessages.ts';
import { classNames } from './classNames.ts';
import {
  type ComboOption,
  ComboParts,
  endsTyping,
  isEnterOnNothing,
  matching,
} from './ComboBox.tsx';
import type { FieldWords } from './Field.tsx';
import { Icon } from './Icon.tsx';

export interface MultiComboBoxProps<V extends string> extends FieldWords {
  options: readonly ComboOption<V>[];
  /** What was chosen, in order, with its words (an option that was searched for may be gone). */
  chosen: readonly ComboOption<V>[];
  onChange: (chosen: ComboOption<V>[]) => void;
  /** Told what is typed. With it the options are the caller's (a search), not filtered here. */
  onQuery?: ((text: string) => void) | undefined;
  placeholder?: string | undefined;
  autoFocus?: boolean | undefined;
  className?: string | undefined;
}

/** Several of a long list: each becomes a token. Backspace in the empty box takes the last one away. */
export function MultiComboBox<V extends string>({
  options,
  chosen,
  onChange,
  onQuery,
  placeholder,
  autoFocus,
  className,
  ...words
}: MultiComboBoxProps<V>) {
  const { common } = useMessages();
  const [typed, setTyped] = useState('');
  const left = options.filter((option) => !chosen.some((one) => one.value === option.value));
  const shown = onQuery ? left : matching(left, typed);
  function add(option: ComboOption<V>) {
    onChange([...chosen, option]);
    type('');
  }
  function type(text: string) {
    setTyped(text);
    onQuery?.(text);
  }
  return (
    <AriaComboBox
      className={classNames('field combo', className)}
      // A search has nothing to show before something is typed.
      menuTrigger={onQuery ? 'input' : 'focus'}
      value={null}
      inputValue={typed}
      isInvalid={Boolean(words.error)}
      autoFocus={autoFocus ?? false}
      items={shown}
      allowsEmptyCollection
      onInputChange={type}
      onBlur={() => type('')}
      onKeyDown={(event) => {
        if (event.key === 'Backspace' && typed === '' && chosen.length > 0) {
          onChange(chosen.slice(0, -1));
        } else if (isEnterOnNothing(event) && typed !== '' && shown[0]) {
          add(shown[0]);
        } else {
          if (endsTyping(event) && typed !== '') type('');
          event.continuePropagation();
        }
      }}
      onChange={(next) => {
        // Without one the list has only shut, as it does when the page is moved.
        const option = left.find((one) => one.value === next);
        if (option) add(option);
      }}
    >
      <ComboParts
        {...words}
        halfTyped={typed !== ''}
        placeholder={chosen.length === 0 ? placeholder : ''}
        before={chosen.map((option) => (
          <span key={option.value} className="token">
            <bdi dir="auto">{option.label}</bdi>
            <AriaButton
              slot={null}
              excludeFromTabOrder
              className="token-remove"
              aria-label={common.removeItem(option.label)}
              onPress={() => onChange(chosen.filter((one) => one.value !== option.value))}
            >
              <Icon name="cross" />
            </AriaButton>
          </span>
        ))}
      />
    </AriaComboBox>
  );
}
