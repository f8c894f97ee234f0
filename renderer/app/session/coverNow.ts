let cover: (() => void) | null = null;

/** The cover says how it is drawn; null when it is not there. */
export function setCoverNow(draw: (() => void) | null): void {
  cover = draw;
}

/** Covers the screen, as F9 does: for a hand that is on the mouse. F9 takes it away again. */
export function coverNow(): void {
  cover?.();
}
