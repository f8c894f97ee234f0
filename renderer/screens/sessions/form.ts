import { createContext, useContext } from 'react';
import type { UseFormRegister } from 'react-hook-form';
import type { PersonLine } from '../../../shared/contract/common.ts';
import type { PersonPage } from '../../../shared/contract/people.ts';
import type { SessionBody } from '../../../shared/contract/work.ts';
import type { SessionField } from './body/channelFields.ts';
import type { ContactNow } from './contact/useContactNow.tsx';

/** What every part of an open session works on. */
export interface SessionForm {
  /** What the form holds; `text` may lag behind by a letter, it is the text area's own. */
  readonly body: SessionBody;
  /** What was half-typed in a window over the form when it was opened. */
  readonly inHand: SessionBody['inHand'];
  readonly set: (values: Partial<SessionBody>) => void;
  readonly register: UseFormRegister<SessionBody>;
  /** What the channel can't have. */
  readonly hidden: ReadonlySet<SessionField>;
  /** The client, as soon as one is chosen and read. */
  readonly person: PersonPage | null;
  readonly chosen: PersonLine | null;
  readonly choose: (person: PersonLine | null) => void;
  readonly contact: ContactNow;
}

export const SessionFormContext = createContext<SessionForm | null>(null);

export function useSessionForm(): SessionForm {
  const form = useContext(SessionFormContext);
  if (!form) throw new Error('useSessionForm needs an open session above it.');
  return form;
}
