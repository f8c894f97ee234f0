import './chipGroup.css';
import { useId } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';

export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: string;
}

interface Shared<V extends string> {
  /** Names the group; shown above unless `labelHidden`. */
  label: string;
  labelHidden?: boolean;
  hint?: string | undefined;
  options: readonly Choice<V>[];
}

/** Chips of which one is chosen (a filter: All, Sessions, Services). */
export function ChipChoice<V extends string>({
  value,
  onChange,
  ...shared
}: Shared<V> & { value: V; onChange: (value: V) => void }) {
  return (
    <Chips
      {...shared}
      mode="single"
      chosen={[value]}
      onChosen={(chosen) => {
        const [first] = chosen;
        if (first !== undefined) onChange(first);
      }}
    />
  );
}

/** Chips of which any number is chosen (topics, supports). */
export function ChipGroup<V extends string>({
  values,
  onChange,
  ...shared
}: Shared<V> & { values: readonly V[]; onChange: (values: V[]) => void }) {
  return <Chips {...shared} mode="multiple" chosen={values} onChosen={onChange} />;
}

function Chips<V extends string>({
  label,
  labelHidden,
  hint,
  options,
  mode,
  chosen,
  onChosen,
}: Shared<V> & {
  mode: 'single' | 'multiple';
  chosen: readonly V[];
  onChosen: (values: V[]) => void;
}) {
  const id = useId();
  return (
    <div className="chips">
      <span id={id} className={labelHidden ? 'visually-hidden' : 'label'}>
        {label}
      </span>
      <ToggleButtonGroup
        className="chips-row"
        aria-labelledby={id}
        selectionMode={mode}
        disallowEmptySelection={mode === 'single'}
        selectedKeys={chosen}
        onSelectionChange={(keys) =>
          onChosen(options.map((option) => option.value).filter((value) => keys.has(value)))
        }
      >
        {options.map((option) => (
          <ToggleButton key={option.value} id={option.value} className="chip">
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {hint ? <span className="hint">{hint}</span> : null}
    </div>
  );
}
