import './pickSeveral.css';
import { useId } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select } from 'react-aria-components/Select';
import type { Choice } from '../../../components/ChipGroup.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { useMessages } from '../../../app/language/useMessages.ts';

/**
 * Any number of a short list in the room of one field: "Schooling · Language". Arrows and first
 * letters move, Space or Enter ticks, Esc or Tab leaves. `alone` empties the rest when chosen
 * ("Not checked", "None", "Alone").
 */
export function PickSeveral<V extends string>({
  label,
  options,
  values,
  onChange,
  alone = [],
  emptyLabel,
  dash = false,
}: {
  label: string;
  options: readonly Choice<V>[];
  values: readonly string[];
  onChange: (values: V[]) => void;
  alone?: readonly V[];
  /** What stands in the box while nothing is chosen. */
  emptyLabel?: string;
  /** A dash stands there, where empty means no more than that. */
  dash?: boolean;
}) {
  const { common } = useMessages();
  const id = useId();
  const chosen = options.filter((option) => values.includes(option.value));
  const words = chosen.map((option) => option.label).join(' · ');

  function change(keys: Iterable<unknown>) {
    const next = options.map((option) => option.value).filter((value) => [...keys].includes(value));
    const added = next.find((value) => !values.includes(value));
    if (added !== undefined && alone.includes(added)) onChange([added]);
    else onChange(next.filter((value) => next.length === 1 || !alone.includes(value)));
  }

  return (
    <Select
      className="field pick"
      selectionMode="multiple"
      value={chosen.map((option) => option.value)}
      onChange={(keys) => change(keys)}
      aria-labelledby={id}
    >
      <span id={id} className="label">
        {label}
      </span>
      {/* Named by the label and by what is chosen. */}
      <AriaButton className="input pick-box" aria-labelledby={`${id} ${id}-value`}>
        <span
          id={`${id}-value`}
          className={chosen.length === 0 ? 'pick-words pick-empty' : 'pick-words'}
        >
          {chosen.length > 0 ? words : dash ? <NoneChosen /> : (emptyLabel ?? common.notAsked)}
        </span>
        <Icon name="down" />
      </AriaButton>
      <Popover className="popover combo-popover" offset={4}>
        <ListBox
          className="list-box"
          items={options.map((option) => ({ ...option, id: option.value }))}
          aria-label={label}
        >
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="list-item pick-item">
              <span className="pick-tick">
                <Icon name="check" />
              </span>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** A dash for the eye, words for who listens. */
function NoneChosen() {
  const { common } = useMessages();
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="visually-hidden">{common.noneChosen}</span>
    </>
  );
}
