import { type Box, boxOf, height, width } from './boxes.ts';
import { controlsIn, nameOf } from './pieces.ts';
import type { Shown } from './shown.ts';

const everywhere = 28;
/** Used with a telephone in one hand. */
const inSession = 40;
const sessionParts = '.session, .frame-actions:has(.session-action)';

/** Controls too small to hit. A link in the middle of a sentence is as high as its line. */
export function smallTargets(shown: Shown): string[] {
  const found: string[] = [];
  for (const element of controlsIn(shown)) {
    if (element.matches(':disabled, [aria-disabled="true"], [data-disabled]')) continue;
    if (isInSentence(element, shown)) continue;
    const least = element.closest(sessionParts) ? inSession : everywhere;
    const box = targetOf(element);
    if (width(box) < least - 0.5 || height(box) < least - 0.5) {
      const size = `${Math.round(width(box))}×${Math.round(height(box))}`;
      found.push(`a target of ${size}, less than ${least}: ${nameOf(element)}`);
    }
  }
  return found;
}

/** Where a press counts: the label around a box to tick, the frame around an input, the row of its link. */
function targetOf(element: Element): Box {
  const after = getComputedStyle(element, '::after');
  if (after.position === 'absolute' && after.content !== 'none' && element instanceof HTMLElement)
    return boxOf(element.offsetParent ?? element);
  return boxOf(element.closest('label, .input-box') ?? element);
}

function isInSentence(element: Element, shown: Shown): boolean {
  if (!(element instanceof HTMLAnchorElement) || shown.style(element).display !== 'inline')
    return false;
  const parent = element.parentElement;
  const around = (parent?.textContent ?? '').trim().length;
  return around > element.textContent.trim().length;
}
