import type { ImportChoices, ImportState } from '../../../shared/contract/imports.ts';

/** What every question about a list works with. */
export interface QuestionProps {
  readonly state: ImportState;
  readonly choices: ImportChoices;
  readonly onChoices: (choices: ImportChoices) => void;
}
