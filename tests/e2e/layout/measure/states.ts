import { behind, contrast, paintedOn, readColour } from './colours.ts';
import { faint } from './faint.ts';
import { controlsIn, nameOf } from './pieces.ts';
import type { Shown } from './shown.ts';

const hoverMark = 'data-measured-hover';
const focusMark = 'data-measured-focus';

const doubled = new WeakSet<CSSStyleSheet>();

/**
 * Beside each rule for a hovered or focused element, one for an element that bears a mark: so that a
 * state can be looked at without a pointer, in the very place of the cascade. Again where a screen
 * has brought its own sheet since.
 */
export function prepareStates(): void {
  for (const sheet of document.styleSheets) {
    if (doubled.has(sheet)) continue;
    doubled.add(sheet);
    doubleRules(sheet);
  }
}

function doubleRules(holder: CSSStyleSheet | CSSGroupingRule): void {
  for (let at = holder.cssRules.length - 1; at >= 0; at--) {
    const rule = holder.cssRules[at];
    if (rule instanceof CSSStyleRule && /:hover|:focus/.test(rule.selectorText)) {
      const marked = rule.selectorText
        .replaceAll(':focus-visible', `[${focusMark}]`)
        .replaceAll(':focus-within', `[${focusMark}]`)
        .replaceAll(/:focus\b/g, `[${focusMark}]`)
        .replaceAll(':hover', `[${hoverMark}]`);
      if (marked.includes('data-measured'))
        holder.insertRule(`${marked} { ${rule.style.cssText} }`, at + 1);
    } else if (rule instanceof CSSGroupingRule) doubleRules(rule);
  }
}

/** Runs `look` as though the pointer or the focus were on an element. */
function inState<T>(element: Element, state: 'hover' | 'focus', look: () => T): T {
  const marks: [Element, string][] = [];
  const set = (one: Element, name: string) => {
    if (one.hasAttribute(name)) return;
    one.setAttribute(name, 'true');
    marks.push([one, name]);
  };
  const mark = state === 'hover' ? hoverMark : focusMark;
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (state === 'hover' || around === element) set(around, mark);
  }
  // The component library writes its states as attributes.
  for (const one of [element, element.closest('[data-rac]')]) {
    if (!one?.hasAttribute('data-rac')) continue;
    for (const name of state === 'hover'
      ? ['data-hovered']
      : ['data-focused', 'data-focus-visible'])
      set(one, name);
  }
  try {
    return look();
  } finally {
    for (const [one, name] of marks) one.removeAttribute(name);
  }
}

/** What becomes too faint under the pointer or with focus, and focus that no ring shows. */
export function faintStates(shown: Shown): string[] {
  const found = new Set<string>();
  for (const element of controlsIn(shown)) {
    if (element.matches(':disabled, [aria-disabled="true"], [data-disabled]')) continue;
    for (const finding of inState(element, 'hover', () => faint(shown, element)))
      found.add(`hovered, ${finding}`);
    for (const finding of inState(element, 'focus', () => [
      ...faint(shown, element),
      ...faintRing(element),
    ]))
      found.add(`focused, ${finding}`);
  }
  return [...found];
}

/** The ring may be drawn by the element, its `::after`, its label or the box around it. */
function faintRing(element: Element): string[] {
  const holders: (readonly [Element, string | null])[] = [
    [element, null],
    [element, '::after'],
  ];
  for (let up = element.parentElement, far = 0; up && far < 3; up = up.parentElement, far++)
    holders.push([up, null]);
  const rings = holders.flatMap(([holder, pseudo]) => {
    const style = getComputedStyle(holder, pseudo);
    const thickness = Number.parseFloat(style.outlineWidth);
    if (style.outlineStyle === 'none' || thickness === 0) return [];
    const under = behind(
      Number.parseFloat(style.outlineOffset) < 0 ? holder : holder.parentElement,
    );
    return [
      { thickness, ratio: contrast(paintedOn(readColour(style.outlineColor), under), under) },
    ];
  });
  const best = rings.toSorted((one, other) => other.ratio - one.ratio)[0];
  if (!best)
    return element instanceof HTMLElement && element.tabIndex < 0
      ? []
      : [`no ring: ${nameOf(element)}`];
  if (best.thickness < 2) return [`a ring thinner than 2 px: ${nameOf(element)}`];
  return best.ratio < 3 ? [`ring ${best.ratio.toFixed(2)}:1: ${nameOf(element)}`] : [];
}
