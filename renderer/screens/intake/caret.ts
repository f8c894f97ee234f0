import type { Draft } from '../../../shared/contract/work.ts';

type Caret = NonNullable<Draft['caret']>;

const fields = 'input, textarea, select, button, [role="radio"], [tabindex="0"]';

/**
 * Where the caret is inside a form. A field is named by `data-field` on its wrapper or by its own
 * name; the part after `#` counts the controls inside one wrapper (the three boxes of a date).
 */
export function caretIn(root: HTMLElement | null): Caret | null {
  const active = document.activeElement;
  if (!root || !(active instanceof HTMLElement) || !root.contains(active)) return null;
  const wrapper = active.closest<HTMLElement>('[data-field]');
  if (!wrapper || !root.contains(wrapper)) return null;
  const index = [...wrapper.querySelectorAll(fields)].indexOf(active);
  const field = `${wrapper.dataset['field'] ?? ''}#${Math.max(0, index)}`;
  const [start, end] = selectionOf(active);
  return { field, start, end };
}

/** Puts the caret back. False when the field is not there. */
export function restoreCaret(root: HTMLElement | null, caret: Caret): boolean {
  const [name = '', index = '0'] = caret.field.split('#');
  const wrapper = root?.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const control = [...(wrapper?.querySelectorAll<HTMLElement>(fields) ?? [])][Number(index)];
  if (!control) return false;
  control.focus();
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    try {
      control.setSelectionRange(caret.start, caret.end);
    } catch {
      // A checkbox has no caret; the focus is enough.
    }
  }
  return true;
}

/** Puts the focus into a field, or on the chosen one of a group of answers. */
export function focusField(root: HTMLElement | null, name: string): void {
  const wrapper = root?.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const control =
    wrapper?.querySelector<HTMLElement>('input:checked, [aria-checked="true"]') ??
    wrapper?.querySelector<HTMLElement>(fields);
  control?.focus();
}

function selectionOf(element: HTMLElement): [start: number, end: number] {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return [element.selectionStart ?? 0, element.selectionEnd ?? 0];
  }
  return [0, 0];
}
