import { type Box, boxOf, height, insideBorders, shared, wholeWindow, width } from './boxes.ts';
import { controlsIn, nameOf } from './pieces.ts';
import { Shown } from './shown.ts';

/**
 * Puts focus on everything that Tab reaches, and looks whether anything stands before it or the
 * window ends before it does. Focus and scroll are as they were afterwards.
 */
export function coveredFocus(): string[] {
  const shown = new Shown();
  for (const kind of focusEvents) window.addEventListener(kind, unheardOf, true);
  const before = document.activeElement;
  const places = scrollPlaces();
  const found: string[] = [];
  const controls = controlsIn(shown);
  const stood = new Map<Element, string>();
  // There and back: a line at the top covers what one comes back to.
  for (const element of [...controls, ...controls.toReversed()]) {
    if (!(element instanceof HTMLElement) || element.tabIndex < 0) continue;
    if (element.matches(':disabled, [aria-disabled="true"]')) continue;
    element.focus({ focusVisible: true } as FocusOptions);
    if (document.activeElement !== element) continue;
    // What stands where it stood on the way there has the same things around it.
    const place = placeOf(element);
    if (stood.get(element) === place) continue;
    stood.set(element, place);
    const covering = whatCovers(element);
    if (covering) found.push(`focus is covered: ${nameOf(element)} by ${covering}`);
  }
  if (before instanceof HTMLElement && before !== document.body)
    before.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  for (const { element, left, top } of places) element.scrollTo(left, top);
  for (const kind of focusEvents) window.removeEventListener(kind, unheardOf, true);
  return [...new Set(found)];
}

/** The page does not hear of this walk: no list opens, no field says that it was left empty. */
const focusEvents = ['focus', 'blur', 'focusin', 'focusout'] as const;
const unheardOf = (event: Event) => event.stopImmediatePropagation();

function scrollPlaces() {
  return [...document.querySelectorAll('*')]
    .filter((element) => element.scrollTop > 0 || element.scrollLeft > 0)
    .map((element) => ({ element, left: element.scrollLeft, top: element.scrollTop }));
}

function placeOf(element: Element): string {
  const { left, top, right, bottom } = boxOf(element);
  return `${left} ${top} ${right} ${bottom}`;
}

function whatCovers(element: HTMLElement): string | null {
  const seen = element.closest('label') ?? element;
  const box = boxOf(seen);
  const view = wholeWindow();
  // Something higher than its place can't be whole on screen; its middle can't be told either.
  const room = scrollerBox(seen) ?? view;
  if (element instanceof HTMLTextAreaElement) {
    // The browser brings the caret into sight, not the whole field: a line and its edge must be.
    const part = shared(box, shared(room, view));
    if (height(part) < Math.min(40, height(box))) return 'the edge of the window';
  } else {
    if (height(box) <= height(room) && (box.top < view.top - 1 || box.bottom > view.bottom + 1))
      return 'the edge of the window';
    if (width(box) <= width(room) && (box.left < view.left - 1 || box.right > view.right + 1))
      return 'the side of the window';
  }
  if (element instanceof HTMLTextAreaElement) {
    const rows = [1, 2, 3, 4, 5, 6].map((part) => box.top + (height(box) * part) / 7);
    const free = rows.filter((y) => {
      const top = document.elementFromPoint((box.left + box.right) / 2, y);
      return top !== null && seen.contains(top);
    });
    return free.length >= 2 ? null : 'something for the most part';
  }
  for (const [x, y] of probes(box, room)) {
    const top = topAt(x, y);
    if (top && !seen.contains(top) && !top.contains(seen)) return nameOf(top);
  }
  return null;
}

/** A tooltip stands by what has focus or the pointer, and goes with it: what Tab reaches next has none over it. */
const isTooltip = (element: Element) => element.closest('[role="tooltip"]') !== null;
function topAt(x: number, y: number): Element | undefined {
  const top = document.elementFromPoint(x, y);
  // All that lies there takes ten times as long to find as what lies on top.
  if (top === null || !isTooltip(top)) return top ?? undefined;
  return document.elementsFromPoint(x, y).find((element) => !isTooltip(element));
}

function scrollerBox(element: Element): Box | null {
  for (let around = element.parentElement; around; around = around.parentElement) {
    const { overflowY } = getComputedStyle(around);
    if (overflowY === 'auto' || overflowY === 'scroll') return insideBorders(around);
  }
  return null;
}

/** The middle and the middles of the sides, just inside; only what the scroller's place leaves. */
function probes(box: Box, room: Box): [number, number][] {
  const part = {
    left: Math.max(box.left, room.left),
    right: Math.min(box.right, room.right),
    top: Math.max(box.top, room.top),
    bottom: Math.min(box.bottom, room.bottom),
  };
  const x = (part.left + part.right) / 2;
  const y = (part.top + part.bottom) / 2;
  return [
    [x, y],
    [part.left + 3, y],
    [part.right - 3, y],
    [x, part.top + 3],
    [x, part.bottom - 3],
  ];
}
