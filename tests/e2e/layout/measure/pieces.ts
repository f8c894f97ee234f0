import { type Box, boxOf, height, width } from './boxes.ts';
import { measuredRoots, type Shown } from './shown.ts';

/** One line of text on screen. */
export interface TextPiece {
  readonly element: Element;
  readonly node: Text;
  readonly box: Box;
}

const controls =
  'a[href], button, input, select, textarea, summary, [role="button"], [role="radio"], [role="checkbox"], [role="option"], [role="menuitem"], [role="tab"], [role="combobox"], [role="switch"], [role="link"]';

/** Everything that can be pressed, chosen or typed into. */
export function controlsIn(shown: Shown): Element[] {
  return measuredRoots()
    .flatMap((root) => [...root.querySelectorAll(controls)])
    .filter((element) => shown.isShown(element) && width(boxOf(element)) > 1);
}

export function elementsIn(shown: Shown): Element[] {
  return measuredRoots()
    .flatMap((root) => [root, ...root.querySelectorAll('*')])
    .filter((element) => shown.isShown(element));
}

/** Every line of every text that is drawn, scrolled away or not; of one element alone, if asked. */
export function textsIn(shown: Shown, only?: Element): TextPiece[] {
  const pieces: TextPiece[] = [];
  const range = document.createRange();
  for (const root of only ? [only] : measuredRoots()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!(node instanceof Text) || !element || node.data.trim() === '') continue;
      if (!shown.isShown(element) || element.closest('select, option, svg, textarea')) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (width(box) > 0.5 && height(box) > 0.5) pieces.push({ element, node, box });
      }
    }
  }
  return pieces;
}

/** How a finding names an element: short, readable, the same in each combination. */
export function nameOf(element: Element): string {
  const tag = element.tagName.toLowerCase();
  const classes = [...element.classList].slice(0, 2).map((name) => `.${name}`);
  const field = element.closest<HTMLElement>('[data-field]')?.dataset['field'];
  const own = element.getAttribute('aria-label') ?? element.textContent;
  const words = own.trim().replace(/\s+/g, ' ').slice(0, 40);
  return `${tag}${classes.join('')}${field ? ` (${field})` : ''}${words ? ` “${words}”` : ''}`;
}
