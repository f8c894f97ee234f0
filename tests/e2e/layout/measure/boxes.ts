/** A rectangle in the window's CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const width = (box: Box) => box.right - box.left;
export const height = (box: Box) => box.bottom - box.top;

export const boxOf = (element: Element): Box => element.getBoundingClientRect();

/** What two boxes share; a side may be negative when they share nothing. */
export function shared(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** The box inside an element's borders, where what it scrolls or clips is seen. */
export function insideBorders(element: Element): Box {
  const box = boxOf(element);
  const left = box.left + element.clientLeft;
  const top = box.top + element.clientTop;
  return { left, top, right: left + element.clientWidth, bottom: top + element.clientHeight };
}

export const wholeWindow = (): Box => ({
  left: 0,
  top: 0,
  right: document.documentElement.clientWidth,
  bottom: document.documentElement.clientHeight,
});
