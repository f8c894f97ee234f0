/** Whatever a person or the browser could tell the page of. */
const told = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
  'pointerdown',
  'pointermove',
  'pointerup',
  'pointercancel',
  'mousedown',
  'mousemove',
  'mouseup',
  'click',
  'dblclick',
  'contextmenu',
  'wheel',
  'touchstart',
  'touchmove',
  'touchend',
  'dragover',
  'drop',
  'focus',
  'blur',
  'focusin',
  'focusout',
] as const;

/** Of these the page behind may not even hear: an open menu would close, a list would take its choice back. */
const ofFocus: ReadonlySet<string> = new Set(['focus', 'blur', 'focusin', 'focusout']);

/**
 * Keeps every event from the page until the returned function is called, so that it stands still as
 * it was left. Keys go to `onKey` alone.
 */
export function withholdEvents(onKey: (event: KeyboardEvent) => void): () => void {
  const hold = (event: Event) => {
    event.stopImmediatePropagation();
    if (!ofFocus.has(event.type) && event.cancelable) event.preventDefault();
    if (event.type === 'keydown') onKey(event as KeyboardEvent);
  };
  for (const name of told) window.addEventListener(name, hold, { capture: true, passive: false });
  return () => {
    for (const name of told) window.removeEventListener(name, hold, { capture: true });
  };
}

/** F9 by its place as well: while an input method composes, the key says "Process". */
export function isCoverKey(event: KeyboardEvent): boolean {
  const f9 = event.key === 'F9' || event.code === 'F9';
  return f9 && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey;
}
