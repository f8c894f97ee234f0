/** Red, green, blue 0–255, alpha 0–1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const known = new Map<string, Colour>();
let pen: CanvasRenderingContext2D | null = null;

/** A computed colour in whatever notation; `rgb()` is read, everything else is painted and read back. */
export function readColour(css: string): Colour {
  const before = known.get(css);
  if (before) return before;
  const numbers = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+))?\)$/.exec(css);
  const colour: Colour = numbers
    ? [Number(numbers[1]), Number(numbers[2]), Number(numbers[3]), Number(numbers[4] ?? 1)]
    : painted(css);
  known.set(css, colour);
  return colour;
}

function painted(css: string): Colour {
  pen ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('This browser paints no colours.');
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = css;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** `over` painted on `under`, which is opaque. */
export function paintedOn(over: Colour, under: Colour): Colour {
  const [red, green, blue, alpha] = over;
  const mixed = (top: number, below: number) => top * alpha + below * (1 - alpha);
  return [mixed(red, under[0]), mixed(green, under[1]), mixed(blue, under[2]), 1];
}

function luminance([red, green, blue]: Colour): number {
  const linear = (channel: number) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG's contrast ratio of two opaque colours, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** What lies behind an element's content: its own and its ancestors' backgrounds, painted in order. */
export function behind(element: Element | null): Colour {
  const layers: Colour[] = [];
  for (let around = element; around; around = around.parentElement) {
    const colour = readColour(getComputedStyle(around).backgroundColor);
    if (colour[3] > 0) layers.push(colour);
    if (colour[3] === 1) break;
  }
  const canvas: Colour = [255, 255, 255, 1];
  return layers.reduceRight((under, layer) => paintedOn(layer, under), canvas);
}
