import { type Box, height, insideBorders, shared, wholeWindow, width } from './boxes.ts';

/** What takes part in a measurement: the topmost thing that holds the page, else all of it. */
export function measuredRoots(): Element[] {
  const modal = [...document.querySelectorAll(':modal')].at(-1);
  return modal ? [modal] : [document.body];
}

const forListening = '.visually-hidden, [data-visually-hidden]';

/** Behind a dialog: still laid out, but nobody reads or reaches it. */
function isSetAside(element: Element): boolean {
  if (!element.matches('[inert], [aria-hidden="true"]')) return false;
  return (
    element.hasAttribute('inert') ||
    element.querySelector('a[href], button, input, textarea, select') !== null
  );
}

/** What a closed `details` holds has boxes all the same: laid out, and drawn nowhere. */
function isFolded(element: Element): boolean {
  const around = element.parentElement;
  if (!(around instanceof HTMLDetailsElement) || around.open) return false;
  return around.querySelector(':scope > summary') !== element;
}

/** Memory of one measurement; a new one for each, since sizes change between them. */
export class Shown {
  readonly #shown = new Map<Element, boolean>();
  readonly #clip = new Map<Element, Box>();
  readonly #style = new Map<Element, CSSStyleDeclaration>();

  /** A live declaration: in another state of the page it says other values. */
  style(element: Element): CSSStyleDeclaration {
    const known = this.#style.get(element);
    if (known) return known;
    const style = getComputedStyle(element);
    this.#style.set(element, style);
    return style;
  }

  /** Drawn, in reach, and meant for the eye. */
  isShown(element: Element): boolean {
    const known = this.#shown.get(element);
    if (known !== undefined) return known;
    const parent = element.parentElement;
    const outermost = parent === null || parent === document.documentElement;
    const here =
      (outermost || this.isShown(parent)) &&
      !element.matches(forListening) &&
      !isSetAside(element) &&
      !isFolded(element) &&
      this.#isDrawn(element, outermost);
    this.#shown.set(element, here);
    return here;
  }

  #isDrawn(element: Element, outermost: boolean): boolean {
    const style = this.style(element);
    if (style.display === 'none' || style.opacity === '0') return false;
    if (style.visibility !== 'visible' || style.clipPath === 'inset(50%)') return false;
    // What `content-visibility` leaves out is found at its root only.
    return !outermost || element.checkVisibility();
  }

  /** What can be seen of an element's content: the window, cut by every box around that clips. */
  clip(element: Element): Box {
    const known = this.#clip.get(element);
    if (known) return known;
    const style = this.style(element);
    const parent = style.position === 'fixed' ? null : element.parentElement;
    const around =
      parent && parent !== document.documentElement ? this.clip(parent) : wholeWindow();
    const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    const clip =
      clips && element !== document.body ? shared(around, insideBorders(element)) : around;
    this.#clip.set(element, clip);
    return clip;
  }

  /** The part of a box inside `element` that can be seen now; null when none can. */
  seen(box: Box, element: Element): Box | null {
    const part = shared(box, this.clip(element));
    return width(part) > 0 && height(part) > 0 ? part : null;
  }
}
