import { type RefObject, useEffect } from 'react';

/**
 * Tells the scrolling page how high a line is that stays at its top, in the custom property `named`,
 * so that what gets the focus is scrolled clear of it (WCAG 2.4.11). `rendered` changing (a line
 * that comes and goes) looks again.
 */
export function useKeptAbove(
  line: RefObject<HTMLElement | null>,
  named: '--kept-above' | '--session-run',
  rendered: boolean,
): void {
  useEffect(() => {
    const element = line.current;
    const page = element?.closest<HTMLElement>('main');
    if (!rendered || !element || !page) return;
    const tell = () => page.style.setProperty(named, `${element.offsetHeight}px`);
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    tell();
    return () => {
      observer.disconnect();
      page.style.removeProperty(named);
    };
  }, [line, named, rendered]);
}
