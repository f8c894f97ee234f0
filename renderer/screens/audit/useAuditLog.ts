import { useCallback, useEffect, useRef, useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import type { AuditEntry } from '../../../shared/contract/finding.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';

const pageSize = 200;

interface Log {
  readonly entries: readonly AuditEntry[];
  readonly total: number;
  readonly ready: boolean;
  readonly error: CarnetError | null;
}

const empty: Log = { entries: [], total: 0, ready: false, error: null };

/**
 * The log, read page by page as one scrolls. Reading it adds to it (views are audited), so it is
 * not read again by itself: what is on screen stays still until the filter changes.
 */
export function useAuditLog(filter: { act: string; recordId: string }) {
  const { act, recordId } = filter;
  const [log, setLog] = useState<Log>(empty);
  const turn = useRef(0);
  const reading = useRef(false);

  const read = useCallback(
    async (offset: number) => {
      const mine = turn.current;
      if (reading.current) return;
      reading.current = true;
      try {
        const page = await call('audit.list', {
          offset,
          limit: pageSize,
          ...(act === '' ? {} : { act }),
          ...(recordId === '' ? {} : { recordId }),
        });
        if (mine !== turn.current) return;
        setLog((old) => {
          const before = offset === 0 ? [] : old.entries;
          // Entries that were added meanwhile push the pages down: each number is taken once.
          const last = before.at(-1)?.sequence ?? Number.POSITIVE_INFINITY;
          return {
            entries: [...before, ...page.entries.filter((entry) => entry.sequence < last)],
            total: page.total,
            ready: true,
            error: null,
          };
        });
      } catch (failure) {
        if (mine === turn.current) setLog((old) => ({ ...old, error: asCarnetError(failure) }));
      } finally {
        if (mine === turn.current) reading.current = false;
      }
    },
    [act, recordId],
  );

  useEffect(() => {
    turn.current++;
    reading.current = false;
    void read(0);
  }, [read]);

  return {
    ...log,
    more: useCallback((have: number) => void read(have), [read]),
    reload: useCallback(() => void read(0), [read]),
  };
}
