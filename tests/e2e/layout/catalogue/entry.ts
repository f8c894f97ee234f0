import type { Page } from '@playwright/test';
import type { FullAgency } from '../../support/fullAgency.ts';
import type { OpenAgency } from '../../support/openAgency.ts';

/** A screen in one of its states. */
export interface ScreenEntry {
  /** Names the reader's snapshot: `client-full`. */
  readonly name: string;
  /** The path in `renderer/app/routes.tsx` that it shows, when it has one. */
  readonly route?: string;
  /** Brings it on screen, in English, at 1366×650. */
  show(scene: Scene): Promise<void>;
  /** A selector of something that is there once it is complete. */
  readonly there: string;
  /** Goes when the window changes its size (a menu, a list): brought back before each measurement. */
  readonly fleeting?: true;
  /** Ends by itself after some seconds: at the sizes of every run only, also when all are asked for. */
  readonly brief?: true;
  /**
   * Other words in the parts of a screen that has an entry: looked at where words need most room, and
   * not in each theme again.
   */
  readonly asBefore?: true;
  /** The reader's snapshot holds the frame too: once is enough. */
  readonly whole?: true;
}

/** What an entry works with. Before a vault is open only `page` and `carnet` answer. */
export interface Scene extends OpenAgency {
  readonly page: Page;
  /** The records of a full agency; an empty one has none. */
  readonly ids: FullAgency;
  /** Where the folders and files of several laptops lie; empty where there is one. */
  readonly world: string;
}

/** Screens that one start of Carnet can show one after another, in this order. */
export interface Walk {
  readonly name: string;
  readonly agency: 'none' | 'empty' | 'full' | 'disputed' | 'several' | 'road';
  /** It runs from an AppImage, which can be renewed. */
  readonly isAppImage?: true;
  readonly entries: readonly ScreenEntry[];
}

/** What is folded under "Details" is part of the screen. */
export async function openFolds(page: Page): Promise<void> {
  for (const fold of await page.locator('details:not([open]) > summary').all()) await fold.click();
}

/** A screen that its address alone brings. */
export function screen(
  name: string,
  route: string,
  there: string,
  path: string | ((ids: FullAgency) => string) = route,
): ScreenEntry {
  return {
    name,
    route,
    there,
    show: ({ go, ids }) => go(typeof path === 'string' ? path : path(ids)),
  };
}
