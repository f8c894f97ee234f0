import { clippedInputs, clippedTexts } from './clipped.ts';
import { faint } from './faint.ts';
import { coveredFocus } from './focusWalk.ts';
import { moving } from './motion.ts';
import { unheard } from './reading.ts';
import { overlaps } from './overlaps.ts';
import { Shown } from './shown.ts';
import { sideways } from './sideways.ts';
import { faintStates, prepareStates } from './states.ts';
import { smallTargets } from './targets.ts';
import { lostWithoutColour } from './withoutColour.ts';

/** What one look at the page found: sentences, none when all is well. */
export type Findings = readonly string[];

type Theme = 'light' | 'dark';

/** WCAG 1.4.12: a reader's own spacing. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
);

/**
 * So that a colour is read as it will be, not as it was when it began to change. It stays on the page:
 * to put it there and take it away for each look has every style worked out anew each time.
 */
const still = new CSSStyleSheet();
still.replaceSync(
  '*, *::before, *::after { transition: none !important; animation: none !important; }',
);

function held<T>(look: () => T): T {
  if (!document.adoptedStyleSheets.includes(still)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
  }
  return look();
}

/** As the page is by itself. */
function free<T>(look: () => T): T {
  // The list itself changes with what is put into it.
  const before = [...document.adoptedStyleSheets];
  document.adoptedStyleSheets = before.filter((sheet) => sheet !== still);
  try {
    return look();
  } finally {
    document.adoptedStyleSheets = before;
  }
}

function inTheme<T>(theme: Theme, look: () => T): T {
  const root = document.documentElement;
  const before = root.dataset['theme'];
  root.dataset['theme'] = theme;
  try {
    return held(look);
  } finally {
    if (before === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = before;
  }
}

/** Whether anything had been scrolled. */
function scrolledHome(): boolean {
  let moved = false;
  for (const element of document.querySelectorAll('*')) {
    if (element.scrollTop === 0 && element.scrollLeft === 0) continue;
    element.scrollTo(0, 0);
    moved = true;
  }
  return moved;
}

/** Where everything stands: clipped, overlapping, sideways, small. */
export function arrangement(): Findings {
  scrolledHome();
  const shown = new Shown();
  return [
    ...clippedTexts(shown),
    ...clippedInputs(shown),
    ...overlaps(shown),
    ...sideways(shown),
    ...smallTargets(shown),
  ];
}

const twoFrames = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

/** What comes and goes with the place in a page has followed a scrolling. */
async function fromTheTop(): Promise<void> {
  if (scrolledHome()) await twoFrames();
  await twoFrames();
}

/** A long list places its rows anew once it was told their heights. */
const rowsPlaced = () => new Promise<void>((resolve) => setTimeout(resolve, 200));

const places = {
  light: () => inTheme('light', arrangement),
  dark: () => inTheme('dark', arrangement),
  /** Nothing is lost with a reader's spacing; targets only grow. */
  spaced: async () => {
    const before = [...document.adoptedStyleSheets];
    document.adoptedStyleSheets = [...before, spacing];
    try {
      // What measures itself (a list's rows) follows a frame later.
      await fromTheTop();
      if (document.querySelector('.virtual-list')) await rowsPlaced();
      const shown = new Shown();
      return [...clippedTexts(shown), ...overlaps(shown), ...sideways(shown)];
    } finally {
      document.adoptedStyleSheets = before;
      await twoFrames();
    }
  },
  focus: () => held(coveredFocus),
};

/** Where everything is: two themes that agree in this agree in all that follows from it. */
const outline = (): string =>
  [...document.body.querySelectorAll('*')]
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${x} ${y} ${width} ${height}`;
    })
    .join();

function bothThemes(): { light: Findings; dark: Findings } {
  const [light, stands] = inTheme('light', () => [arrangement(), outline()] as const);
  const same = stands === inTheme('dark', outline);
  return { light, dark: same ? light : places.dark() };
}

export const measure = {
  ...places,
  /** The looks that depend on size and language, in one; with a reader's spacing if asked. */
  all: async (spaced: boolean): Promise<Record<keyof typeof places, Findings>> => {
    await fromTheTop();
    return {
      ...bothThemes(),
      focus: places.focus(),
      spaced: spaced ? await places.spaced() : [],
    };
  },
  /** What is left of a window at 200 %: the reader's spacing was tried at five sizes already. */
  zoomed: async (): Promise<{ light: Findings; focus: Findings }> => {
    await fromTheTop();
    return { light: places.light(), focus: places.focus() };
  },
  /** Contrast at rest, hovered and focused. */
  colours: (theme: Theme): Findings => {
    prepareStates();
    return inTheme(theme, () => {
      const shown = new Shown();
      return [...faint(shown), ...faintStates(shown)];
    });
  },
  withoutColour: (): Findings => held(() => lostWithoutColour(new Shown())),
  moving: (): Findings => free(moving),
  unheard,
};

export type Measure = typeof measure;
