import { useEffect } from 'react';

/**
 * After going somewhere by a command or a button that is gone, the focus would be nowhere and the
 * next Tab would start at the top of the window. It goes to the screen, unless that took it already.
 */
export function useFocusOnArrival(location: string): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById('main')?.focus();
    }, 120);
    return () => clearTimeout(timer);
    // Each new location counts, though it is not read.
  }, [location]);
}
