import type { ReactNode } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';

/** Nobody is left who administers the agency: what goes on, what doesn't, and where the way out is. */
export function NobodyAdministers({ actions }: { actions?: ReactNode }) {
  const { members } = useMessages();
  return (
    <Banner kind="care" title={members.nobodyTitle} announce="politely" actions={actions}>
      {members.nobodyText}
    </Banner>
  );
}
