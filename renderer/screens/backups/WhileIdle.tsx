import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A form that steps aside while its work runs and keeps what was typed. When it comes back, the
 * focus is on the field that was refused, else on the first.
 */
export function WhileIdle({ running, children }: { running: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const ran = useRef(false);
  useEffect(() => {
    if (running) ran.current = true;
    else if (ran.current) {
      ran.current = false;
      const within = box.current;
      const field =
        within?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
        within?.querySelector<HTMLElement>('input:not([type="radio"]), textarea');
      field?.focus();
    }
  }, [running]);
  return (
    <div ref={box} hidden={running}>
      {children}
    </div>
  );
}
