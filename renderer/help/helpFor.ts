import type { HelpId } from './helpPage.ts';

/** Routes of the frame with their help page: the first that fits counts. */
const places: readonly (readonly [place: RegExp, page: HelpId])[] = [
  [/^\/$|^\/today/, 'today'],
  [/^\/clients\/[^/]+\/edit/, 'intake'],
  [/^\/clients\/[^/]+/, 'client'],
  [/^\/clients/, 'clients'],
  [/^\/intake/, 'intake'],
  [/^\/sessions\/[^/]+/, 'session'],
  [/^\/sessions/, 'sessions'],
  [/^\/crisis/, 'crisis'],
  [/^\/import/, 'import'],
  [/^\/duplicates/, 'duplicates'],
  [/^\/review/, 'review'],
  [/^\/settings\/security/, 'security'],
  [/^\/settings\/backups/, 'backups'],
  [/^\/settings\/people/, 'people'],
  [/^\/settings\/agency/, 'agency'],
  [/^\/settings\/sharing/, 'sharing'],
  [/^\/settings\/trips/, 'trips'],
  [/^\/settings\/about/, 'practice'],
  [/^\/settings/, 'settings'],
  [/^\/audit/, 'audit'],
];

/** The help page of a route, such as `/clients/01a…`; null where there is none. */
export function helpFor(route: string): HelpId | null {
  return places.find(([place]) => place.test(route))?.[1] ?? null;
}
