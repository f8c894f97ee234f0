import '../../components/virtualList.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useRef } from 'react';
import { ClientRow } from './ClientRow.tsx';
import type { PersonSlot } from './usePeopleList.ts';

const moves: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};
const rowHeight = 48;
const estimateSize = () => rowHeight;

/**
 * The rows on screen of a list of any length. Unlike the kit's list it knows every row's place
 * before the row was read: rows are keyed by place, nothing is computed for 100,000 rows while
 * scrolling, and a held arrow key counts every press.
 */
export function ClientList({
  ref,
  label,
  slots,
  need,
}: {
  ref: RefObject<HTMLDivElement | null>;
  label: string;
  slots: readonly PersonSlot[];
  need: (index: number) => void;
}) {
  const rows = useVirtualizer({
    count: slots.length,
    getScrollElement: useCallback(() => ref.current, [ref]),
    estimateSize,
    overscan: 8,
  });
  /** Where the arrows are; the focus follows when its row is there. */
  const at = useRef<number | null>(null);

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const step = moves[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    if (!row) return;
    event.preventDefault();
    const from = at.current ?? Number(row.getAttribute('data-index'));
    const to = Math.min(slots.length - 1, Math.max(0, from + step));
    at.current = to;
    rows.scrollToIndex(to);
    requestAnimationFrame(() => {
      if (at.current !== to) return;
      at.current = null;
      ref.current?.querySelector<HTMLElement>(`[data-index="${to}"] a`)?.focus();
    });
  }

  return (
    <div ref={ref} className="virtual-list clients-list">
      <div
        role="list"
        aria-label={label}
        className="virtual-rows"
        style={{ height: rows.getTotalSize() }}
        onKeyDown={move}
      >
        {rows.getVirtualItems().map((row) => {
          const slot = slots[row.index];
          return slot === undefined ? null : (
            <div
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              role="listitem"
              aria-setsize={slots.length}
              aria-posinset={row.index + 1}
              className="virtual-row"
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <ClientRow slot={slot} need={need} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
