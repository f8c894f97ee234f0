import { CarnetError, toWire } from '../../../shared/contract/errors.ts';
import type { FeedAsk, FromCore, ToCore } from '../../core/process/coreMessages.ts';
import type { FeedFound, FeedPort } from '../../core/updates/sources/feedPort.ts';

type Asked = Extract<FromCore, { type: 'askFeed' | 'stopFeed' }>;

export interface FeedAnswers {
  receive(message: Asked): void;
  /** The core that asked is gone: nothing goes on for it. */
  end(): void;
}

/** The shell's end of what core asks of the feed. */
export function answerFeed(
  feed: FeedPort | undefined,
  tell: (message: ToCore) => void,
): FeedAnswers {
  const running = new Map<number, AbortController>();
  const answer = async (id: number, asked: FeedAsk): Promise<FeedFound | null> => {
    if (feed === undefined) throw new CarnetError('update.unreachable');
    if (asked.what === 'look') return (await feed.look(asked.keyNames)) ?? null;
    const ending = new AbortController();
    running.set(id, ending);
    const progress = (bytes: number) => tell({ type: 'feedProgress', id, bytes });
    await feed.fetch(asked.path, { progress, signal: ending.signal });
    return null;
  };
  return {
    receive(message) {
      const { id } = message;
      if (message.type === 'stopFeed') return running.get(id)?.abort();
      answer(id, message.ask)
        .then(
          (ok) => tell({ type: 'feedReply', id, reply: { ok } }),
          (error: unknown) => tell({ type: 'feedReply', id, reply: { error: toWire(error) } }),
        )
        .finally(() => running.delete(id));
    },
    end() {
      for (const ending of running.values()) ending.abort();
    },
  };
}
