import { incidentDraftPlace } from '../crisis/additionDraft.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';

export type DraftLine = CallOutput<'today.get'>['unfinished'][number];

/** Where a draft is gone on with; null for the service log, which opens over any screen. */
export function draftPlace({ id, kind }: Pick<DraftLine, 'id' | 'kind'>): string | null {
  switch (kind) {
    case 'intake':
      return `/intake/${id}`;
    case 'session':
    case 'amendment':
      return `/sessions/${id}`;
    case 'incident':
      return incidentDraftPlace(id);
    case 'import':
      return '/import';
    case 'service':
      return null;
  }
}
