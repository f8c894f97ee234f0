/**
 * While a record is made of a form, nothing can be typed that the record would not have. Returns
 * the way back: focus and selection as they were.
 */
export function holdStill(root: HTMLElement | null): () => void {
  const active = document.activeElement;
  const typed =
    active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement ? active : null;
  // Null where there is no caret, as in a checkbox.
  const start = typed?.selectionStart ?? null;
  const end = typed?.selectionEnd ?? null;
  if (root) root.inert = true;
  return () => {
    if (root) root.inert = false;
    if (!(active instanceof HTMLElement) || !root?.contains(active)) return;
    active.focus();
    if (start !== null) typed?.setSelectionRange(start, end);
  };
}
