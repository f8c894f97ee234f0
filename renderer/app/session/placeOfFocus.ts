type Field = HTMLInputElement | HTMLTextAreaElement;

const isField = (element: Element | null): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** Remembers where the focus and the caret are; the returned function puts them back, without scrolling. */
export function placeOfFocus(): () => void {
  const element = document.activeElement;
  // Inputs without a caret (a box to tick) say null.
  const [start, end, direction] = isField(element)
    ? [element.selectionStart, element.selectionEnd, element.selectionDirection]
    : [null, null, null];
  return () => {
    if (!(element instanceof HTMLElement) || !element.isConnected) return;
    element.focus({ preventScroll: true });
    if (isField(element) && start !== null) {
      element.setSelectionRange(start, end, direction ?? undefined);
    }
  };
}
