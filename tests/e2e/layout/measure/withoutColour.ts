import { controlsIn, nameOf } from './pieces.ts';
import { measuredRoots, type Shown } from './shown.ts';

const chosen =
  '[aria-selected="true"], [aria-pressed="true"], [aria-current]:not([aria-current="false"]), [data-selected]';

/** What still tells two elements apart when the system chooses every colour. */
function look(element: Element): string {
  const style = getComputedStyle(element);
  const before = getComputedStyle(element, '::before').content;
  return [
    style.backgroundColor,
    style.color,
    style.borderTopWidth,
    style.borderBottomWidth,
    style.borderTopColor,
    style.borderBottomColor,
    style.borderTopStyle,
    style.outlineStyle,
    style.textDecorationLine,
    before,
    element.querySelectorAll('svg').length,
  ].join('|');
}

/**
 * For a page in forced colours: what is chosen looks other than its neighbours, fields have an
 * edge, focus has a ring, and no mark was made of background alone.
 */
export function lostWithoutColour(shown: Shown): string[] {
  const found = new Set<string>();
  const all = (selector: string) =>
    measuredRoots().flatMap((root) => [...root.querySelectorAll(selector)]);
  for (const element of all(chosen)) {
    if (!shown.isShown(element)) continue;
    const plain = [...(element.parentElement?.children ?? [])].find(
      (other) =>
        other.tagName === element.tagName && !other.matches(chosen) && shown.isShown(other),
    );
    if (plain && look(plain) === look(element))
      found.add(`chosen by colour alone: ${nameOf(element)}`);
  }
  for (const element of all('[class*="dot"]')) {
    const style = getComputedStyle(element);
    const bare =
      Number.parseFloat(style.borderTopWidth) === 0 && style.forcedColorAdjust === 'auto';
    if (shown.isShown(element) && bare) found.add(`a mark of background alone: ${nameOf(element)}`);
  }
  for (const element of all('input:not([type="checkbox"], [type="radio"]), select, textarea')) {
    const holder = element.closest('.input-box') ?? element;
    if (shown.isShown(element) && Number.parseFloat(getComputedStyle(holder).borderTopWidth) === 0)
      found.add(`a field without an edge: ${nameOf(element)}`);
  }
  for (const element of controlsIn(shown)) {
    if (
      !(element instanceof HTMLButtonElement) ||
      element.matches('[class*="nav-entry"], [class*="status-button"]')
    )
      continue;
    const adjusted = getComputedStyle(element).forcedColorAdjust;
    if (adjusted === 'none' && !element.matches(chosen))
      found.add(`keeps colours of its own: ${nameOf(element)}`);
  }
  return [...found];
}
