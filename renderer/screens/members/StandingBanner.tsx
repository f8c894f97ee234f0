import type { ReactNode } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';

/** This laptop does not belong: what is safe, and what to do. */
export function StandingBanner({
  here,
  actions,
}: {
  here: 'removed' | 'notLetIn';
  actions?: ReactNode;
}) {
  const { members } = useMessages();
  return here === 'removed' ? (
    <Banner kind="wrong" title={members.removedTitle} announce="politely" actions={actions}>
      {members.removedText}
    </Banner>
  ) : (
    <Banner kind="care" title={members.notLetInTitle} announce="politely" actions={actions}>
      {members.notLetInText}
    </Banner>
  );
}
