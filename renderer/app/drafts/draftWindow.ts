/** Spread on what a dialog over a kept form holds: while it is open, the caret is looked for there. */
export const draftWindow = { 'data-draft-window': true } as const;

/** The dialog's part while one is open, else the form itself. */
export function inFront(form: HTMLElement | null): HTMLElement | null {
  return form && (document.querySelector<HTMLElement>('[data-draft-window]') ?? form);
}
