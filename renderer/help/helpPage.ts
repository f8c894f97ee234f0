/** Every page of the help. Screens are given theirs in `helpFor.ts`; a test holds the two together. */
export const helpIds = [
  'today',
  'clients',
  'client',
  'reaching',
  'intake',
  'services',
  'sessions',
  'session',
  'crisis',
  'cover',
  'duplicates',
  'review',
  'sharing',
  'trips',
  'import',
  'audit',
  'settings',
  'security',
  'backups',
  'agency',
  'people',
  'joining',
  'practice',
  'firstRun',
  'lock',
  'recover',
  'restore',
] as const;
export type HelpId = (typeof helpIds)[number];

/** One page: what a screen is for, what people ask about it, its keys. */
export interface HelpPage {
  readonly title: string;
  /** Other words that it is found by; those of the other language too. */
  readonly words: string;
  /** What it is for, in one or two sentences. */
  readonly about: string;
  readonly asked: readonly { readonly question: string; readonly answer: string }[];
  /** `mod+enter` and what it does. */
  readonly keys: readonly (readonly [keys: string, does: string])[];
  /** Pages to read next. */
  readonly see: readonly HelpId[];
}

export type HelpPages = Readonly<Record<HelpId, HelpPage>>;
