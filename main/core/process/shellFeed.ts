import { fromWire, type WireError } from '../../../shared/contract/errors.ts';
import type { FeedFound, FeedPort } from '../updates/sources/feedPort.ts';
import type { FeedAsk, FromCore } from './coreMessages.ts';

export type FeedReply = { readonly ok: FeedFound | null } | { readonly error: WireError };

interface ShellFeed extends FeedPort {
  /** Bytes of a file that are here. */
  progressed(id: number, bytes: number): void;
  replied(id: number, reply: FeedReply): void;
}

/** The feed as core sees it: it asks the shell, which alone has electron-updater. */
export function shellFeed(tellShell: (message: FromCore) => void): ShellFeed {
  const asked = new Map<
    number,
    { answer: PromiseWithResolvers<FeedFound | null>; progress: (bytes: number) => void }
  >();
  let lastId = 0;
  const ask = async (
    what: FeedAsk,
    progress: (bytes: number) => void,
    signal?: AbortSignal,
  ): Promise<FeedFound | null> => {
    signal?.throwIfAborted();
    lastId += 1;
    const id = lastId;
    const answer = Promise.withResolvers<FeedFound | null>();
    asked.set(id, { answer, progress });
    const stop = () => tellShell({ type: 'stopFeed', id });
    signal?.addEventListener('abort', stop);
    try {
      tellShell({ type: 'askFeed', id, ask: what });
      return await answer.promise;
    } catch (error) {
      // What was stopped ends as whoever stopped it says.
      signal?.throwIfAborted();
      throw error;
    } finally {
      asked.delete(id);
      signal?.removeEventListener('abort', stop);
    }
  };
  return {
    look: async (keyNames) => (await ask({ what: 'look', keyNames }, () => undefined)) ?? undefined,
    async fetch(path, { progress, signal }) {
      await ask({ what: 'fetch', path }, progress, signal);
    },
    progressed: (id, bytes) => asked.get(id)?.progress(bytes),
    replied(id, reply) {
      const { answer } = asked.get(id) ?? {};
      if ('error' in reply) answer?.reject(fromWire(reply.error));
      else answer?.resolve(reply.ok);
    },
  };
}
