import { type Box, boxOf, height, insideBorders } from './boxes.ts';
import { nameOf, textsIn } from './pieces.ts';
import type { Shown } from './shown.ts';

const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';

/** Cut short with an ellipsis is allowed where the whole text can be had, and the element says where. */
function isWholeElsewhere(element: Element, text: string): boolean {
  const holder = element.closest('[title], [aria-label]');
  const whole = holder?.getAttribute('title') ?? holder?.getAttribute('aria-label') ?? '';
  return whole.includes(text.trim());
}

function drawsBox(style: CSSStyleDeclaration): boolean {
  const filled = style.backgroundColor !== 'rgba(0, 0, 0, 0)';
  return filled || Number.parseFloat(style.borderTopWidth) > 0 || style.boxShadow !== 'none';
}

/** Text that its box cuts off, or that spills out of the box drawn around it. */
export function clippedTexts(shown: Shown): string[] {
  const found = new Set<string>();
  for (const { element, node, box } of textsIn(shown)) {
    let watchX = true;
    let watchY = true;
    let boxed = false;
    // A line's box is as high as its font asks; its letters are not.
    const slack = Math.max(2, height(box) * 0.2);
    for (let around: Element | null = element; around; around = around.parentElement) {
      if (!watchX && !watchY) break;
      const style = shown.style(around);
      if (style.display === 'inline') continue;
      const inside = insideBorders(around);
      if (watchX && hides(style.overflowX) && exceedsAcross(box, inside)) {
        const allowed = style.textOverflow === 'ellipsis' && isWholeElsewhere(around, node.data);
        if (!allowed) found.add(`text is cut off: ${nameOf(element)} by ${nameOf(around)}`);
        watchX = false;
      }
      if (watchY && hides(style.overflowY) && exceedsDown(box, inside, slack)) {
        const clamped = style.webkitLineClamp !== 'none';
        if (!(clamped && isWholeElsewhere(around, node.data)))
          found.add(`text is cut off below: ${nameOf(element)} by ${nameOf(around)}`);
        watchY = false;
      }
      if (scrolls(style.overflowX) || style.textOverflow === 'ellipsis') watchX = false;
      if (scrolls(style.overflowY)) watchY = false;
      if (!boxed && drawsBox(style)) {
        boxed = true;
        const outer = boxOf(around);
        const out =
          (watchX && exceedsAcross(box, outer)) || (watchY && exceedsDown(box, outer, slack));
        if (out) found.add(`text spills out: ${nameOf(element)} of ${nameOf(around)}`);
      }
      if (style.position === 'fixed') break;
    }
  }
  return [...found];
}

const exceedsAcross = (text: Box, box: Box) =>
  text.left < box.left - 1 || text.right > box.right + 1;
const exceedsDown = (text: Box, box: Box, slack: number) =>
  text.top < box.top - slack || text.bottom > box.bottom + slack;

let pen: CanvasRenderingContext2D | null = null;

function widthOfWords(words: string, style: CSSStyleDeclaration): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) throw new Error('This browser draws no text.');
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  pen.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
  pen.wordSpacing = style.wordSpacing;
  return pen.measureText(words).width;
}

/**
 * Placeholders: words of ours that no text node holds. What a closed list shows short, it shows
 * whole when it opens, and its arrow says so.
 */
export function clippedInputs(shown: Shown): string[] {
  const found: string[] = [];
  for (const field of document.querySelectorAll('input')) {
    if (!shown.isShown(field) || field.clientWidth <= 1) continue;
    const ours = field.value === '' ? field.placeholder : '';
    if (ours === '') continue;
    const style = shown.style(field);
    const room =
      field.clientWidth -
      Number.parseFloat(style.paddingLeft) -
      Number.parseFloat(style.paddingRight);
    if (widthOfWords(ours, style) <= room + 1) continue;
    if (isWholeElsewhere(field, ours)) continue;
    found.push(`words of a field are cut off: ${nameOf(field)}: “${ours}”`);
  }
  return found;
}
