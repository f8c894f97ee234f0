import { useEffect, useState } from 'react';
import type { ImportState } from '../../../shared/contract/imports.ts';
import { onEvent } from '../../app/bridge/bridge.ts';
import { useCall } from '../../app/bridge/useCall.ts';

export interface Progressed {
  readonly stage: string;
  readonly done: number;
  readonly total: number | null;
}

/** How far the work on any import is; null when none runs. Ends with the change of its state. */
export function useImportProgress(): (Progressed & { readonly importId: string }) | null {
  const [progress, setProgress] = useState<(Progressed & { importId: string }) | null>(null);
  useEffect(
    () =>
      onEvent((event) => {
        if (event.type === 'progress' && event.of === 'import') {
          const { jobId, stage, done, total } = event;
          setProgress({ importId: jobId, stage, done, total });
        }
        if (event.type === 'changed' && event.kinds.includes('import')) setProgress(null);
      }),
    [],
  );
  return progress;
}

/** Every import of this vault, newest first, read again when one of them changes. */
export function useImports() {
  return useCall('import.list', {}, { kinds: ['import'] });
}

const working = new Set<ImportState['stage']>(['reading', 'planning', 'publishing', 'undoing']);

export const isWorking = (state: ImportState) => working.has(state.stage);
export const isOpen = (state: ImportState) =>
  state.stage === 'read' || state.stage === 'planned' || isWorking(state);
