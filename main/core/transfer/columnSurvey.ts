import type { ImportTarget } from '../../../shared/vocabulary/importTargets.ts';
import { ColumnProfile } from './mapping/columnProfile.ts';
import { guessMapping } from './mapping/guessMapping.ts';

/** A column as the mapping step shows it; see `importState.columns` in the contract. */
export interface SurveyedColumn {
  readonly column: number;
  readonly heading: string;
  readonly samples: string[];
  readonly target: ImportTarget;
  readonly sure: boolean;
}

/** Looks at every row once while the file is read, and guesses what each column is. */
export class ColumnSurvey {
  readonly #profiles: ColumnProfile[] = [];

  add(cells: readonly string[]): void {
    for (const [column, cell] of cells.entries()) {
      const profile = (this.#profiles[column] ??= new ColumnProfile());
      profile.add(cell);
    }
  }

  columns(headings: readonly string[]): SurveyedColumn[] {
    const profiles = headings.map((_, column) => this.#profiles[column] ?? new ColumnProfile());
    return guessMapping(headings, profiles).map((guess) => ({
      ...guess,
      heading: headings[guess.column] ?? '',
      samples: (profiles[guess.column]?.samples ?? []).map((sample) => sample.slice(0, 200)),
    }));
  }
}
