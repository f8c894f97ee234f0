/** What the process that is going to be killed tells of its work. */
export type FromWorker =
  | { readonly type: 'loaded' }
  | { readonly type: 'opened' }
  /** Part of a long work is done. */
  | { readonly type: 'step' }
  /** About to make a call whose parts all carry `token`. */
  | {
      readonly type: 'begin';
      readonly kind: EditKind;
      readonly token: string;
      readonly target: string;
    }
  /** The call was answered: what it wrote is durable. */
  | { readonly type: 'done'; readonly token: string; readonly id: string }
  | { readonly type: 'failed'; readonly code: string };

export interface ToWorker {
  readonly directory: string;
  readonly vaultId: string;
  readonly seed: number;
  readonly round: number;
  readonly work: 'edit' | 'import' | 'share' | 'pass';
  readonly file: string;
}

export const editKinds = [
  'intake',
  'service',
  'changeService',
  'draft',
  'task',
  'amendDraft',
  'import',
] as const;
export type EditKind = (typeof editKinds)[number];
