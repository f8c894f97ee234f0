import './virtualList.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef } from 'react';

export interface VirtualListProps<T> {
  /** Says what is listed. */
  label: string;
  items: readonly T[];
  /** How many there are in all, when not every one was read yet. */
  total?: number | undefined;
  keyOf: (item: T) => string;
  /** Height of a row before it is measured, px. */
  rowHeight: number;
  /** The row. Its first link or button takes the focus when arrows move through the list. */
  children: (item: T, index: number) => ReactNode;
  /** Called with how many rows are wanted when the end of what was read comes near. */
  onNearEnd?: ((have: number) => void) | undefined;
  className?: string | undefined;
}

const moves: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A list of any length of which only the rows on screen exist. It scrolls in itself: give it a height. */
export function VirtualList<T>({
  label,
  items,
  total = items.length,
  keyOf,
  rowHeight,
  children,
  onNearEnd,
  className,
}: VirtualListProps<T>) {
  const box = useRef<HTMLDivElement>(null);
  // The same function while the rows are: another one makes every row be measured again.
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    [items, keyOf],
  );
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (onNearEnd && items.length < total && last >= items.length - 20) onNearEnd(items.length);
  }, [last, items.length, total, onNearEnd]);

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const step = moves[event.key];
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    const typing =
      event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (step === undefined || !row || typing || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const from = Number(row.getAttribute('data-index'));
    const to = Math.min(items.length - 1, Math.max(0, from + step));
    rows.scrollToIndex(to);
    requestAnimationFrame(() => {
      const next = box.current?.querySelector(`[data-index="${to}"]`);
      next?.querySelector<HTMLElement>('a, button')?.focus();
    });
  }

  return (
    <div ref={box} className={`virtual-list ${className ?? ''}`}>
      <div
        role="list"
        onKeyDown={move}
        aria-label={label}
        className="virtual-rows"
        style={{ height: rows.getTotalSize() }}
      >
        {shown.map((row) => {
          const item = items[row.index];
          return item === undefined ? null : (
            <div
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              role="listitem"
              aria-setsize={total}
              aria-posinset={row.index + 1}
              className="virtual-row"
              style={{ transform: `translateY(${row.start}px)` }}
            >
              {children(item, row.index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
