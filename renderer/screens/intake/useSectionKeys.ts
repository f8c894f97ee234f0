import type { RefObject } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';
import { useShortcut } from '../../app/shortcuts/shortcuts.ts';
import { sectionNames } from './stillToAsk.ts';

/** Alt+1 … Alt+6 put the caret into the first field of a section. */
export function useSectionKeys(root: RefObject<HTMLElement | null>): void {
  const { intake } = useMessages();
  const jump = (index: number) => () => {
    const section = root.current?.querySelector(`[data-section="${sectionNames[index]}"]`);
    const first =
      section?.querySelector<HTMLElement>('input:checked') ??
      section?.querySelector<HTMLElement>('input, select, textarea');
    first?.focus();
    if (first instanceof HTMLElement) first.scrollIntoView({ block: 'center' });
  };
  useShortcut('alt+1', jump(0), intake.sections.who);
  useShortcut('alt+2', jump(1), intake.sections.language);
  useShortcut('alt+3', jump(2), intake.sections.reach);
  useShortcut('alt+4', jump(3), intake.sections.status);
  useShortcut('alt+5', jump(4), intake.sections.today);
  useShortcut('alt+6', jump(5), intake.sections.consent);
}
