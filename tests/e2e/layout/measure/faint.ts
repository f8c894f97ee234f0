import { boxOf, width } from './boxes.ts';
import { behind, type Colour, contrast, paintedOn, readColour } from './colours.ts';
import { nameOf, textsIn } from './pieces.ts';
import { measuredRoots, type Shown } from './shown.ts';

/** WCAG 1.4.3 and 1.4.11. */
const ofText = 4.5;
const ofEdges = 3;

const off = ':disabled, [aria-disabled="true"], [data-disabled]';
const isOff = (element: Element) =>
  element.closest(off) !== null ||
  // The words of a field that can't be used.
  Boolean(element.closest('label')?.querySelector(off));

const shownRatio = (ratio: number) => ratio.toFixed(2);

/** Everything that is drawn too faintly in the present state of the page. */
export function faint(shown: Shown, only?: Element): string[] {
  return [
    ...faintTexts(shown, only),
    ...faintPlaceholders(shown, only),
    ...faintEdges(shown, only),
    ...faintPictures(shown, only),
  ];
}

function faintTexts(shown: Shown, only?: Element): string[] {
  const found = new Set<string>();
  const seen = new Set<Element>();
  for (const { element } of textsIn(shown, only)) {
    if (seen.has(element) || isOff(element)) continue;
    seen.add(element);
    const under = behind(element);
    const ratio = contrast(paintedOn(readColour(getComputedStyle(element).color), under), under);
    if (ratio < ofText) found.add(`text ${shownRatio(ratio)}:1: ${nameOf(element)}`);
  }
  return [...found];
}

function* fieldsIn(selector: string, shown: Shown, only?: Element): Generator<Element> {
  if (only?.matches(selector) && shown.isShown(only) && !isOff(only)) yield only;
  for (const root of only ? [only] : measuredRoots())
    for (const element of root.querySelectorAll(selector))
      if (shown.isShown(element) && !isOff(element)) yield element;
}

/** Kinds of field whose value is drawn as text. */
const typed = new Set(['text', 'textarea', 'password', 'search', 'tel', 'email', 'number']);

function faintPlaceholders(shown: Shown, only?: Element): string[] {
  const found: string[] = [];
  for (const field of fieldsIn('input, textarea', shown, only)) {
    const filled = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    if (filled && typed.has(field.type) && (field.placeholder !== '' || field.value !== '')) {
      const pseudo = field.value === '' ? '::placeholder' : null;
      const { color, opacity } = getComputedStyle(field, pseudo);
      const under = behind(field);
      const [red, green, blue, alpha] = readColour(color);
      const ratio = contrast(
        paintedOn([red, green, blue, alpha * (pseudo ? Number(opacity) : 1)], under),
        under,
      );
      if (ratio < ofText)
        found.push(
          `${pseudo ? 'placeholder' : 'typed text'} ${shownRatio(ratio)}:1: ${nameOf(field)}`,
        );
    }
  }
  return found;
}

const boxed =
  'input:not([type="hidden"]), select, textarea, .input-box, .button, .segmented, .chip, .find, .combo-box';

/** A control's outline against what it lies on, unless its own fill tells it apart. */
function faintEdges(shown: Shown, only?: Element): string[] {
  const found: string[] = [];
  for (const field of fieldsIn(boxed, shown, only)) {
    if (width(boxOf(field)) <= 1) continue;
    const style = getComputedStyle(field);
    const border = readColour(style.borderTopColor);
    const around = behind(field.parentElement);
    const fill = paintedOn(readColour(style.backgroundColor), around);
    const told = contrast(fill, around);
    const drawn = Number.parseFloat(style.borderTopWidth) > 0 && border[3] > 0;
    // Without an outline its words alone tell that it is there: measured as text.
    if (!drawn || told >= ofEdges) continue;
    const ratio = contrast(paintedOn(border, around), around);
    if (ratio < ofEdges) found.push(`edge ${shownRatio(ratio)}:1: ${nameOf(field)}`);
  }
  return found;
}

/** Icons, dots and marks: something drawn that is no text. */
function faintPictures(shown: Shown, only?: Element): string[] {
  const found: string[] = [];
  for (const picture of fieldsIn('svg.icon, [class*="dot"]', shown, only)) {
    const under = behind(picture.parentElement);
    const style = getComputedStyle(picture);
    const drawn: Colour =
      picture instanceof SVGElement ? readColour(style.stroke) : readColour(style.backgroundColor);
    const ratio = contrast(paintedOn(drawn, under), under);
    if (ratio < ofEdges)
      found.push(
        `picture ${shownRatio(ratio)}:1: ${nameOf(picture)} in ${nameOf(picture.parentElement ?? picture)}`,
      );
  }
  return found;
}
