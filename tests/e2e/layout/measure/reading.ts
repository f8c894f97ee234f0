import { nameOf } from './pieces.ts';
import { measuredRoots, Shown } from './shown.ts';

/** What somebody who listens would miss, and the accessibility tree doesn't tell. */
export function unheard(): string[] {
  const shown = new Shown();
  const all = (selector: string) =>
    measuredRoots()
      .flatMap((root) => [...root.querySelectorAll(selector)])
      .filter((element) => shown.isShown(element));
  return [
    ...all('[aria-invalid="true"]').flatMap(withoutWords),
    ...all('.field-error').flatMap(notAnnounced),
    ...all('*').flatMap(strayScript),
    ...doubleIds(),
    ...(/^(en|fr)-CA$/.test(document.documentElement.lang) ? [] : ['the page has no language']),
  ];
}

const wordsOf = (ids: string | null): string =>
  (ids ?? '')
    .split(/\s+/)
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();

/** A field that is wrong and doesn't say why. */
function withoutWords(field: Element): string[] {
  const own = `${field.getAttribute('aria-describedby') ?? ''} ${field.getAttribute('aria-errormessage') ?? ''}`;
  const around = field.closest('[role="radiogroup"], [role="group"], fieldset');
  const words = wordsOf(own) || wordsOf(around?.getAttribute('aria-describedby') ?? null);
  return words === '' ? [`wrong without saying why: ${nameOf(field)}`] : [];
}

/** An error that is only drawn. */
function notAnnounced(error: Element): string[] {
  const live = error.closest('[role="alert"], [role="status"], [aria-live]');
  const inside = error.querySelector('[role="alert"], [role="status"], [aria-live]');
  return live || inside ? [] : [`an error that is not announced: ${nameOf(error)}`];
}

const scripts =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Ethiopic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Gurmukhi}\p{Script=Myanmar}\p{Script=Han}]/u;

/** Words in another script must stand apart, or their direction spills into the sentence. */
function strayScript(element: Element): string[] {
  const own = [...element.childNodes].some(
    (node) =>
      node instanceof Text && scripts.test(node.data.replace(/\u2068[^\u2069]*\u2069/g, '')),
  );
  if (!own || element.closest('bdi, [dir="auto"], [lang]:not(html), option')) return [];
  return [`another script that nothing sets apart: ${nameOf(element)}`];
}

function doubleIds(): string[] {
  const seen = new Set<string>();
  return [...document.querySelectorAll('[id]')].flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [`an id that stands twice: ${id}`];
  });
}
