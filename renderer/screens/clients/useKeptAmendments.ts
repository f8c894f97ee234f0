import { useEffect, useState } from 'react';
import { z } from 'zod';
import { call } from '../../app/bridge/bridge.ts';
import { openDraft } from '../../app/drafts/leftForms.ts';

export interface KeptAmendment {
  readonly draftId: string;
  readonly text: string;
}

const body = z.object({ noteId: z.string(), text: z.string() });
const none: ReadonlyMap<string, KeptAmendment> = new Map();

/** Amendments of this client's notes that were typed and never signed, by their note. */
export function useKeptAmendments(personId: string): ReadonlyMap<string, KeptAmendment> {
  const [kept, setKept] = useState(none);
  useEffect(() => {
    let gone = false;
    async function read() {
      const { drafts } = await call('draft.list', { kind: 'amendment', personId });
      const whole = await Promise.all(drafts.map(({ id }) => openDraft(id)));
      return new Map(
        whole.flatMap((draft) => {
          const typed = body.safeParse(draft.body);
          return typed.success && typed.data.text.trim() !== ''
            ? [[typed.data.noteId, { draftId: draft.id, text: typed.data.text }] as const]
            : [];
        }),
      );
    }
    read().then(
      (next) => {
        if (!gone && next.size > 0) setKept(next);
      },
      // The timeline stands without them; Today lists every draft.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [personId]);
  return kept;
}
