import type { ReactNode } from 'react';
import { type FieldPathByValue, useController, useFormContext } from 'react-hook-form';
import type { CodeList } from '../../../shared/vocabulary/codeList.ts';
import { useOptions } from '../../app/language/useLabels.ts';
import type { Choice } from '../../components/ChipGroup.tsx';
import { ComboBox } from '../../components/ComboBox.tsx';
import type { FieldWords } from '../../components/Field.tsx';
import { MultiComboBox } from '../../components/MultiComboBox.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Select } from '../../components/Select.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { TextField, type TextFieldProps } from '../../components/TextField.tsx';
import type { IntakeForm } from './intakeForm.ts';

export type TextPath = FieldPathByValue<IntakeForm, string | undefined>;
export type ListPath = FieldPathByValue<IntakeForm, string[] | undefined>;

/** Names the field for the caret that a draft keeps, and for the links of "Still to ask". */
export function Named({
  name,
  className,
  children,
}: {
  name: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div data-field={name} className={className}>
      {children}
    </div>
  );
}

export function useIntake() {
  return useFormContext<IntakeForm>();
}

/** One line of text, straight from the form. */
export function TextIn({
  name,
  className,
  ...props
}: Omit<TextFieldProps, 'name' | 'ref'> & { name: TextPath }) {
  const { register } = useIntake();
  return (
    <Named name={name} className={className}>
      <TextField {...props} {...register(name)} maxLength={500} />
    </Named>
  );
}

export function LongTextIn({
  name,
  className,
  rows = 2,
  ...words
}: FieldWords & { name: TextPath; className?: string; rows?: number }) {
  const { register } = useIntake();
  return (
    <Named name={name} className={className}>
      <TextArea {...words} rows={rows} {...register(name)} />
    </Named>
  );
}

/** One answer of a short list, as the system's own list. */
export function SelectIn({
  name,
  options,
  className,
  ...words
}: FieldWords & { name: TextPath; options: readonly Choice[]; className?: string }) {
  const { register } = useIntake();
  return (
    <Named name={name} className={className}>
      <Select {...words} options={options} {...register(name)} />
    </Named>
  );
}

/** A few answers side by side. */
export function SegmentedIn<C extends string>({
  name,
  list,
  only,
  size,
  className,
  onChosen,
  ...words
}: FieldWords & {
  name: TextPath;
  list: CodeList<C>;
  only?: readonly C[];
  size?: 'small' | 'regular';
  className?: string;
  onChosen?: (value: C) => void;
}) {
  const { field } = useController<IntakeForm, TextPath>({ name });
  const options = useOptions(list, only);
  return (
    <Named name={name} className={className}>
      <Segmented
        {...words}
        {...(size ? { size } : {})}
        options={options}
        value={options.find((option) => option.value === field.value)?.value ?? null}
        onChange={(value) => {
          field.onChange(value);
          onChosen?.(value);
        }}
      />
    </Named>
  );
}

/** One of a long list by typing; nothing chosen is "not asked". */
export function ComboIn<C extends string>({
  name,
  list,
  empty = 'notAsked',
  placeholder,
  className,
  ...words
}: FieldWords & {
  name: TextPath;
  list: CodeList<C>;
  empty?: string;
  placeholder?: string;
  className?: string;
}) {
  const { field } = useController<IntakeForm, TextPath>({ name });
  const options = useOptions(list);
  const known = options.some((option) => option.value === field.value);
  // A code of a newer version, or words that an import kept, must survive a look at the form.
  const shown =
    known || field.value === undefined || field.value === empty || field.value === ''
      ? options
      : [...options, { value: field.value as C, label: String(field.value) }];
  return (
    <Named name={name} className={className}>
      <ComboBox<string>
        {...words}
        placeholder={placeholder}
        options={shown}
        value={shown.some((option) => option.value === field.value) ? (field.value ?? null) : null}
        onChange={(value) => field.onChange(value ?? empty)}
      />
    </Named>
  );
}

/** Several of a long list. */
export function MultiIn<C extends string>({
  name,
  list,
  placeholder,
  className,
  ...words
}: FieldWords & {
  name: ListPath;
  list: CodeList<C>;
  placeholder?: string;
  className?: string;
}) {
  const { field } = useController<IntakeForm, ListPath>({ name });
  const options = useOptions(list);
  const values: readonly string[] = field.value ?? [];
  return (
    <Named name={name} className={className}>
      <MultiComboBox<string>
        {...words}
        placeholder={placeholder}
        options={options}
        chosen={values.map((value) => ({
          value,
          label: options.find((option) => option.value === value)?.label ?? value,
        }))}
        onChange={(chosen) => field.onChange(chosen.map((option) => option.value))}
      />
    </Named>
  );
}
