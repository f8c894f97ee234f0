import { foldWords } from '../../../shared/format/fold.ts';
import { recogniseImmigrationStatus } from '../../../shared/vocabulary/immigrationStatusAliases.ts';
import { DateCount, type DateSurvey, dateSurveys } from './dates/dateSurvey.ts';
import { readRemarks } from './remarks/readRemarks.ts';

/** What a worker is asked before the dry run, once the columns are known. */
export interface SurveyedChoices {
  readonly dateSurveys: DateSurvey[];
  /** Each word that the file uses for a status; `code` is empty where none fits. */
  readonly statuses: { word: string; code: string; count: number }[];
  /** Facts recognised in remarks, most frequent first, with a few of the words that say so. */
  readonly remarks: { fact: string; count: number; samples: string[] }[];
}

type Mapping = readonly { readonly column: number; readonly target: string }[];

const maxSamples = 3;
/** A column of thousands of different statuses is none; a worker can't decide about each. */
const maxStatuses = 200;

/** Goes over the rows under a mapping and gathers what has to be decided. */
export class ChoiceSurvey {
  readonly #dates = new Map<number, DateCount>();
  readonly #statusColumns: number[] = [];
  readonly #remarkColumns: number[] = [];
  readonly #statuses = new Map<string, { word: string; count: number }>();
  readonly #facts = new Map<string, { count: number; samples: Set<string> }>();

  constructor(mapping: Mapping) {
    for (const { column, target } of mapping) {
      if (target === 'birthDate' || target === 'arrived') this.#dates.set(column, new DateCount());
      else if (target === 'status') this.#statusColumns.push(column);
      else if (target === 'remarks') this.#remarkColumns.push(column);
    }
  }

  add(cells: readonly string[]): void {
    for (const [column, count] of this.#dates) count.add(cells[column] ?? '');
    for (const column of this.#statusColumns) this.#addStatus(cells[column] ?? '');
    for (const column of this.#remarkColumns) this.#addRemark(cells[column] ?? '');
  }

  result(): SurveyedChoices {
    return {
      dateSurveys: dateSurveys(this.#dates),
      statuses: [...this.#statuses.values()]
        .toSorted((a, b) => b.count - a.count)
        .map(({ word, count }) => ({ word, count, code: recogniseImmigrationStatus(word) ?? '' })),
      remarks: [...this.#facts]
        .toSorted(([, a], [, b]) => b.count - a.count)
        .map(([fact, { count, samples }]) => ({ fact, count, samples: [...samples] })),
    };
  }

  #addStatus(cell: string): void {
    const word = cell.trim();
    if (word === '' || word.length > 500) return;
    const key = foldWords(word);
    const known = this.#statuses.get(key);
    if (known !== undefined) known.count += 1;
    else if (this.#statuses.size < maxStatuses) this.#statuses.set(key, { word, count: 1 });
  }

  #addRemark(cell: string): void {
    const remark = cell.trim();
    if (remark === '') return;
    for (const { facts } of readRemarks(remark)) {
      for (const { key, words } of facts) {
        if (key.length > 500) continue;
        const known = this.#facts.get(key) ?? { count: 0, samples: new Set<string>() };
        known.count += 1;
        if (known.samples.size < maxSamples) known.samples.add(words);
        this.#facts.set(key, known);
      }
    }
  }
}

/** The choices that the survey itself proposes: what the rows speak for, and every fact found. */
export function proposedChoices(survey: SurveyedChoices) {
  return {
    dates: survey.dateSurveys.map(({ column, proposed }) => ({
      column,
      order: proposed ?? ('leaveEmpty' as const),
    })),
    acceptedFacts: survey.remarks.map(({ fact }) => fact),
    statuses: survey.statuses.map(({ word, code }) => ({ word, code })),
    households: true,
  };
}
