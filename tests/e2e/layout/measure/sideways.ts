import { elementsIn, nameOf } from './pieces.ts';
import type { Shown } from './shown.ts';

/**
 * Whatever would have to be scrolled sideways. A table of data may, in a region of its own that can
 * be reached and has a name (WCAG 1.4.10 excepts it).
 */
export function sideways(shown: Shown): string[] {
  const root = document.documentElement;
  const found: string[] = [];
  if (root.scrollWidth > root.clientWidth) found.push('the page scrolls sideways');
  for (const element of elementsIn(shown)) {
    const { overflowX } = shown.style(element);
    if (overflowX === 'visible' || overflowX === 'clip' || element instanceof HTMLInputElement)
      continue;
    if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth <= 1) continue;
    if (overflowX === 'hidden' && shown.style(element).textOverflow === 'ellipsis') continue;
    if (isTableOfData(element)) continue;
    const widest = sticksOut(element);
    found.push(`scrolls sideways: ${nameOf(element)}${widest ? `, for ${nameOf(widest)}` : ''}`);
  }
  return found;
}

/** The innermost element that reaches farthest beyond the sides of its scroller. */
function sticksOut(scroller: Element): Element | undefined {
  const edge = scroller.getBoundingClientRect().left + scroller.clientWidth;
  const right = (element: Element) => element.getBoundingClientRect().right;
  return [...scroller.querySelectorAll('*')]
    .filter((element) => right(element) > edge + 1)
    .toSorted((one, other) => right(other) - right(one) || (one.contains(other) ? 1 : -1))
    .at(0);
}

function isTableOfData(element: Element): boolean {
  return (
    element.querySelector('table') !== null &&
    element.getAttribute('role') === 'region' &&
    (element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby')) &&
    element instanceof HTMLElement &&
    element.tabIndex === 0
  );
}
