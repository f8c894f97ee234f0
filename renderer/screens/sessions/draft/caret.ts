import type { Draft } from '../../../../shared/contract/work.ts';

export type Caret = NonNullable<Draft['caret']>;

/** Where the caret is: the field (the nearest `data-field`) and the selection in it. Null when it is elsewhere. */
export function readCaret(root: HTMLElement | null): Caret | null {
  const active = document.activeElement;
  if (!root || !(active instanceof HTMLElement) || !root.contains(active)) return null;
  const field = active.closest<HTMLElement>('[data-field]')?.dataset['field'];
  if (field === undefined) return null;
  const typed = active instanceof HTMLTextAreaElement || isTextInput(active);
  return {
    field,
    start: typed ? (active.selectionStart ?? 0) : 0,
    end: typed ? (active.selectionEnd ?? 0) : 0,
  };
}

/** Puts the caret back. False when its field is not on screen. */
export function restoreCaret(root: HTMLElement | null, caret: Caret): boolean {
  const field = root?.querySelector<HTMLElement>(`[data-field="${CSS.escape(caret.field)}"]`);
  const target = field?.querySelector<HTMLElement>(
    'textarea, input:not([type="hidden"]):not([tabindex="-1"]), select, button',
  );
  if (!target) return false;
  // A folded section opens before what it holds can take the focus.
  target.focus();
  if (target instanceof HTMLTextAreaElement || isTextInput(target)) {
    target.setSelectionRange(caret.start, caret.end);
  }
  return true;
}

function isTextInput(element: HTMLElement): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === 'text';
}
