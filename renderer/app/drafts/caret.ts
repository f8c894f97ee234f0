import type { Draft } from '../../../shared/contract/work.ts';

export type Caret = NonNullable<Draft['caret']>;
type CaretAt = Omit<Caret, 'typed'> & Partial<Pick<Caret, 'typed'>>;

const controls = 'textarea, input, select, button, [role="radio"], [tabindex="0"]';

/**
 * Where the caret is inside a form: the nearest `data-field`, and the selection. A number after
 * `#` counts the controls of one field (the three boxes of a date). Null when it is elsewhere.
 */
export function caretIn(root: HTMLElement | null): Omit<Caret, 'typed'> | null {
  const active = document.activeElement;
  if (!root || !(active instanceof HTMLElement) || !root.contains(active)) return null;
  const wrapper = active.closest<HTMLElement>('[data-field]');
  const name = wrapper?.dataset['field'];
  if (!wrapper || name === undefined || !root.contains(wrapper)) return null;
  const index = [...wrapper.querySelectorAll(controls)].indexOf(active);
  const [start, end] = selectionOf(active);
  return { field: index > 0 ? `${name}#${index}` : name, start, end };
}

/** The name of a caret's field, without the count of its control. */
export function fieldOf(caret: CaretAt): string {
  return caret.field.split('#')[0] ?? '';
}

/** What stands in fields of the form and is no value yet: the fields say so by `data-half-typed`. */
export function halfTypedIn(root: HTMLElement | null): Caret['typed'] {
  const typed: Caret['typed'] = {};
  for (const control of root?.querySelectorAll<HTMLInputElement>('input[data-half-typed]') ?? []) {
    const wrapper = control.closest<HTMLElement>('[data-field]');
    const name = wrapper?.dataset['field'];
    if (!wrapper || name === undefined || control.value === '') continue;
    const index = [...wrapper.querySelectorAll(controls)].indexOf(control);
    typed[`${name}#${index}`] = control.value.slice(0, 500);
  }
  return typed;
}

/** Types it again, so that the field reads it as it did. */
function retype(control: HTMLElement | undefined, text: string | undefined): void {
  if (!(control instanceof HTMLInputElement) || text === undefined || control.value === text)
    return;
  // React keeps its own setter on the element; the prototype's is what typing uses.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(control, text);
  control.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}

/** Puts the caret back, and what was half-typed; without a count, into the first control that can be reached by Tab. False when it is not on screen. */
export function restoreCaret(root: HTMLElement | null, caret: CaretAt): boolean {
  const control = controlAt(root, caret.field);
  const half = Object.entries(caret.typed ?? {}).map(
    ([field, text]) => [controlAt(root, field), text] as const,
  );
  for (const [other, text] of half) if (other !== control) retype(other, text);
  if (!control) return false;
  control.focus();
  const text = half.find(([one]) => one === control)?.[1];
  if (text === undefined) setSelection(control, caret.start, caret.end);
  else {
    // A list that is searched takes letters only once it knows that it has the focus.
    setTimeout(() => {
      if (document.activeElement !== control) return;
      retype(control, text);
      setSelection(control, caret.start, caret.end);
    }, 50);
  }
  return true;
}

/** Puts the focus into a field, or on the chosen one of a group of answers. */
export function focusField(root: HTMLElement | null, name: string): void {
  const wrapper = fieldIn(root, name);
  const control =
    wrapper?.querySelector<HTMLElement>('input:checked, [aria-checked="true"]') ??
    wrapper?.querySelector<HTMLElement>(controls);
  control?.focus();
}

function controlAt(root: HTMLElement | null, field: string): HTMLElement | undefined {
  const [name = '', index] = field.split('#');
  const all = [...(fieldIn(root, name)?.querySelectorAll<HTMLElement>(controls) ?? [])];
  return index === undefined
    ? all.find((one) => one.tabIndex >= 0 && one.getAttribute('type') !== 'hidden')
    : all[Number(index)];
}

const fieldIn = (root: HTMLElement | null, name: string) =>
  root?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);

function selectionOf(element: HTMLElement): [start: number, end: number] {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return [element.selectionStart ?? 0, element.selectionEnd ?? 0];
  }
  return [0, 0];
}

function setSelection(element: HTMLElement, start: number, end: number) {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return;
  try {
    element.setSelectionRange(start, end);
  } catch {
    // A checkbox has no caret; the focus is enough.
  }
}
