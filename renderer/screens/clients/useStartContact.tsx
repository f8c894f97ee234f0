import { type ReactNode, useCallback, useState } from 'react';
import type { ShownName } from '../../../shared/contract/common.ts';
import type { ContactChannel, ContactRule } from '../../../shared/contract/people.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { ContactQuestion } from './ContactQuestion.tsx';

export interface ContactAsked {
  readonly contactPointId: string;
  /** Whose contact point it is, for the sentences. */
  readonly name: ShownName | null;
  readonly channel: ContactChannel;
  /** `copied`: the number goes to the clipboard; `called`: a contact is started. */
  readonly act: 'copied' | 'called';
  /** Runs once the rules allow it, or a reason was given: it is audited by then. `reason` is '' where no rule was broken. */
  readonly onAllowed: (reason: string) => void | Promise<void>;
}

export interface StartingContact {
  /** Checks the rules, asks if one is broken, audits, then lets `onAllowed` run. */
  readonly start: (asked: ContactAsked) => Promise<void>;
  /** Put this into the page: the question, while there is one. */
  readonly question: ReactNode;
  readonly error: CarnetError | null;
}

/**
 * Nobody copies a number or starts a contact past this (CASEWORK, Reaching a person safely). The
 * number is not handed on before the rules were checked; an inbound call never comes here.
 */
export function useStartContact(): StartingContact {
  const format = useFormat();
  const [open, setOpen] = useState<{ asked: ContactAsked; rules: readonly ContactRule[] } | null>(
    null,
  );
  const [error, setError] = useState<CarnetError | null>(null);

  const goOn = useCallback(
    async (asked: ContactAsked, reason: string) => {
      try {
        await call('contact.use', {
          contactPointId: asked.contactPointId,
          channel: asked.channel,
          act: asked.act,
          minuteOfDay: format.minuteNow(),
          overrideReason: reason,
        });
        setOpen(null);
        await asked.onAllowed(reason);
      } catch (failure) {
        // What could not be audited does not happen.
        setOpen(null);
        setError(asCarnetError(failure));
      }
    },
    [format],
  );

  const start = useCallback(
    async (asked: ContactAsked) => {
      setError(null);
      try {
        const { rules, mayStart } = await call('contact.check', {
          contactPointId: asked.contactPointId,
          channel: asked.channel,
          minuteOfDay: format.minuteNow(),
        });
        if (mayStart) await goOn(asked, '');
        else setOpen({ asked, rules });
      } catch (failure) {
        setError(asCarnetError(failure));
      }
    },
    [format, goOn],
  );

  return {
    start,
    error,
    question: open ? (
      <ContactQuestion
        asked={open.asked}
        rules={open.rules}
        onNotNow={() => setOpen(null)}
        onAnyway={(reason) => void goOn(open.asked, reason)}
      />
    ) : null,
  };
}
