import { type Box, height, shared, width } from './boxes.ts';
import { controlsIn, nameOf, textsIn } from './pieces.ts';
import type { Shown } from './shown.ts';

interface Piece {
  readonly element: Element;
  readonly node: Node;
  readonly box: Box;
  readonly kind: 'text' | 'control';
  readonly layer: Element | null;
}

/** Two texts or controls that stand on each other. What floats above the page may cover it. */
export function overlaps(shown: Shown): string[] {
  const pieces: Piece[] = [];
  for (const { element, node, box } of textsIn(shown)) {
    // Letters fill the middle of their line's box.
    const spare = height(box) * 0.2;
    const { left, right } = box;
    const letters = { left, right, top: box.top + spare, bottom: box.bottom - spare };
    const seen = shown.seen(letters, element);
    if (seen)
      pieces.push({ element, node, box: seen, kind: 'text', layer: layerOf(element, shown) });
  }
  for (const element of controlsIn(shown)) {
    const layer = layerOf(element, shown);
    // A link in running text is as many boxes as lines.
    for (const box of element.getClientRects()) {
      const seen = shown.seen(box, element);
      if (seen) pieces.push({ element, node: element, box: seen, kind: 'control', layer });
    }
  }
  pieces.sort((one, other) => one.box.top - other.box.top);
  const found = new Set<string>();
  for (const [at, piece] of pieces.entries()) {
    for (let next = at + 1; next < pieces.length; next++) {
      const other = pieces[next];
      if (!other || other.box.top >= piece.box.bottom) break;
      if (collide(piece, other))
        found.add(`${nameOf(piece.element)} overlaps ${nameOf(other.element)}`);
    }
  }
  return [...found];
}

function collide(one: Piece, other: Piece): boolean {
  const common = shared(one.box, other.box);
  if (width(common) <= 1.5 || height(common) <= 1.5) return false;
  if (one.layer !== other.layer) return false;
  if (one.node === other.node) return false;
  if (one.kind === 'text' && other.kind === 'text') return true;
  if (one.element.contains(other.element) || other.element.contains(one.element)) return false;
  return !labelled(one.element, other.element) && !labelled(other.element, one.element);
}

/** A label may lie around or under its own field. */
function labelled(field: Element, words: Element): boolean {
  const labels = field instanceof HTMLInputElement ? [...(field.labels ?? [])] : [];
  return labels.some((label) => label.contains(words));
}

/** What floats apart from the flow: compared with itself only. */
function layerOf(element: Element, shown: Shown): Element | null {
  for (let around: Element | null = element; around; around = around.parentElement) {
    const style = shown.style(around);
    if (style.position === 'fixed') return around;
    if (style.position === 'sticky' && style.bottom !== 'auto') return around;
    if (style.position === 'absolute' && Number.parseInt(style.zIndex, 10) > 1) return around;
  }
  return null;
}
