import { createContext, type ReactNode, useContext } from 'react';
import type { Settings } from '../../../shared/contract/agency.ts';
import type { Me } from '../../../shared/contract/vault.ts';

export interface CurrentWork {
  /** Who works here: member, agency, programs, places, members. */
  readonly me: Me;
  readonly settings: Settings;
  /** Changes settings of this laptop; what is shown follows at once. */
  readonly change: (values: Partial<Settings>) => Promise<void>;
}

const CurrentWorkContext = createContext<CurrentWork | null>(null);

export function CurrentWorkProvider({
  work,
  children,
}: {
  work: CurrentWork;
  children: ReactNode;
}) {
  return <CurrentWorkContext value={work}>{children}</CurrentWorkContext>;
}

/** Who works here and how this laptop is set. Only inside an open vault. */
export function useWork(): CurrentWork {
  const work = useContext(CurrentWorkContext);
  if (!work) throw new Error('useWork needs an open vault.');
  return work;
}
