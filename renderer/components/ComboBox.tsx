import './comboBox.css';
import { type ReactNode, useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { fold } from '../../shared/format/fold.ts';
import { useMessages } from '../app/language/useMessages.ts';
import { classNames } from './classNames.ts';
import { FieldError, type FieldWords } from './Field.tsx';
import { Icon } from './Icon.tsx';

export interface ComboOption<V extends string = string> {
  readonly value: V;
  readonly label: string;
  /** A dim second line, or what tells two alike apart. */
  readonly detail?: ReactNode;
  /** Other words that it is found by. */
  readonly words?: string;
}

export interface ComboBoxProps<V extends string> extends FieldWords {
  options: readonly ComboOption<V>[];
  value: V | null;
  onChange: (value: V | null) => void;
  /** Told what is typed. With it the options are the caller's (a search), not filtered here. */
  onQuery?: ((text: string) => void) | undefined;
  placeholder?: string | undefined;
  autoFocus?: boolean | undefined;
  className?: string | undefined;
}

/** One of a long list, by typing. Accents and case don't matter. */
export function ComboBox<V extends string>({
  options,
  value,
  onChange,
  onQuery,
  placeholder,
  autoFocus,
  className,
  ...words
}: ComboBoxProps<V>) {
  const chosen = options.find((option) => option.value === value);
  const [typed, setTyped] = useState<string | null>(null);
  const [picked, setPicked] = useState(false);
  const text = typed ?? chosen?.label ?? '';
  const shown = onQuery ? options : matching(options, typed ?? '');
  return (
    <AriaComboBox
      className={classNames('field combo', className)}
      // A search has nothing to show before something is typed; after a choice the list stays shut.
      menuTrigger={picked ? 'manual' : onQuery ? 'input' : 'focus'}
      value={value}
      inputValue={text}
      isInvalid={Boolean(words.error)}
      autoFocus={autoFocus ?? false}
      items={shown}
      allowsEmptyCollection
      onInputChange={(next) => {
        setTyped(next);
        setPicked(false);
        onQuery?.(next);
        if (next === '' && value !== null) onChange(null);
      }}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (isEnterOnNothing(event) && typed && shown[0]) {
          onChange(shown[0].value);
          setTyped(null);
          setPicked(true);
        } else {
          if (endsTyping(event)) setTyped(null);
          event.continuePropagation();
        }
      }}
      onChange={(next) => {
        // The list has shut, as it does when the page is moved: nothing was chosen, and what is
        // being typed stays.
        if (next === value) return;
        const option = options.find((one) => one.value === next);
        onChange(option?.value ?? null);
        setTyped(null);
      }}
    >
      <ComboParts
        {...words}
        placeholder={placeholder}
        halfTyped={typed !== null && typed !== (chosen?.label ?? '')}
      />
    </AriaComboBox>
  );
}

/** Enter while no entry of the list is marked: the first that fits is meant. */
export function isEnterOnNothing(event: {
  readonly key: string;
  readonly target: EventTarget;
}): boolean {
  return (
    event.key === 'Enter' &&
    event.target instanceof Element &&
    !event.target.hasAttribute('aria-activedescendant')
  );
}

/** Keys after which the box holds what is chosen, no more what was typed. */
export function endsTyping(event: {
  readonly key: string;
  readonly nativeEvent: { readonly isComposing: boolean };
}): boolean {
  return !event.nativeEvent.isComposing && (event.key === 'Escape' || event.key === 'Enter');
}

/** Label, box, list: shared with MultiComboBox. */
export function ComboParts({
  label,
  labelHidden,
  labelNote,
  hint,
  error,
  placeholder,
  before,
  halfTyped,
}: FieldWords & {
  placeholder?: string | undefined;
  before?: ReactNode;
  /** What stands in the box is a search, not a choice: a draft keeps it as it was typed. */
  halfTyped: boolean;
}) {
  const { common } = useMessages();
  const id = useId();
  const described = [error ? id : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return (
    <>
      <Label className={labelHidden ? 'visually-hidden' : 'label'}>
        {label}
        {labelNote ? <span className="label-note"> {labelNote}</span> : null}
      </Label>
      <div className="input-box combo-box">
        {before}
        <Input
          className="input"
          dir="auto"
          spellCheck={false}
          aria-describedby={described || undefined}
          placeholder={placeholder ?? ''}
          maxLength={500}
          data-half-typed={halfTyped || undefined}
        />
        <AriaButton className="combo-open" aria-label={common.showList}>
          <Icon name="down" />
        </AriaButton>
      </div>
      <FieldError id={id} error={error} />
      {hint ? (
        <div id={`${id}-hint`} className="hint">
          {hint}
        </div>
      ) : null}
      <Popover className="popover combo-popover" offset={4}>
        <ListBox<ComboOption>
          className="list-box"
          renderEmptyState={() => <div className="list-empty">{common.noneFound}</div>}
        >
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="list-item">
              <bdi dir="auto">{option.label}</bdi>
              {option.detail ? <span className="dim list-detail">{option.detail}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </>
  );
}

/** Options of which a word begins with what was typed come first, then those that hold it anywhere. */
export function matching<O extends ComboOption>(options: readonly O[], typed: string): O[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return [...options];
  const ranked = options.map((option) => {
    const text = fold(`${option.label} ${option.words ?? ''}`);
    const rank = text.startsWith(wanted)
      ? 0
      : text.includes(` ${wanted}`)
        ? 1
        : text.includes(wanted)
          ? 2
          : 3;
    return { option, rank };
  });
  return ranked
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}
