import { type RefObject, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useKeptAbove } from '../../components/useKeptAbove.ts';

/**
 * On a narrow window the panel stands above the form, out of sight while one types further down:
 * then this one line says that it is there. It lies over the page, moves nothing, takes no focus.
 */
export function DuplicatePeek({
  panel,
  place,
  count,
}: {
  panel: RefObject<HTMLElement | null>;
  place: HTMLElement | null;
  count: number;
}) {
  const { common, duplicates } = useMessages();
  const [away, setAway] = useState(false);
  const line = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    // Of several in one message the last is how it is now.
    const watcher = new IntersectionObserver((seen) =>
      setAway(seen.at(-1)?.isIntersecting === false),
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [panel, count]);

  useKeptAbove(line, '--kept-above', away && place !== null);

  // It must not cover what one is typing into.
  useEffect(() => {
    if (!away || !line.current) return;
    const active = document.activeElement?.getBoundingClientRect();
    const bottom = line.current.getBoundingClientRect().bottom;
    if (active && active.top < bottom) {
      document.getElementById('main')?.scrollBy(0, active.top - bottom - 34);
    }
  }, [away]);

  if (!away || !place) return null;
  return createPortal(
    <div ref={line} className="duplicate-peek-line">
      <Icon name="same" />
      <b>{count === 1 ? duplicates.panelTitle : duplicates.panelMany(count)}</b>
      <Button
        size="small"
        onPress={() => {
          panel.current?.scrollIntoView({ block: 'center' });
          panel.current?.querySelector('button')?.focus();
        }}
      >
        {common.show}
      </Button>
    </div>,
    place,
  );
}
