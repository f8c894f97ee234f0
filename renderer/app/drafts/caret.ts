import type { Draft } from '../../../shared/contract/work.ts';

export type Caret = NonNullable<Draft['caret']>;

const controls = 'textarea, input, select, button, [role="radio"], [tabindex="0"]';

/**
 * Where the caret is inside a form: the nearest `data-field`, and the selection. A number after
 * `#` counts the controls of one field (the three boxes of a date). Null when it is elsewhere.
 */
export function caretIn(root: HTMLElement | null): Caret | null {
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
export function fieldOf(caret: Caret): string {
  return caret.field.split('#')[0] ?? '';
}

/** Puts the caret back; without a count, into the first control that can be reached by Tab. False when it is not on screen. */
export function restoreCaret(root: HTMLElement | null, caret: Caret): boolean {
  const index = caret.field.split('#')[1];
  const all = [...(fieldIn(root, fieldOf(caret))?.querySelectorAll<HTMLElement>(controls) ?? [])];
  const control =
    index === undefined
      ? all.find((one) => one.tabIndex >= 0 && one.getAttribute('type') !== 'hidden')
      : all[Number(index)];
  if (!control) return false;
  control.focus();
  setSelection(control, caret.start, caret.end);
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
