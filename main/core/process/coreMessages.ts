import type { CarnetEvent } from '../../../shared/contract/events.ts';
import type { WireError } from '../../../shared/contract/errors.ts';
import type { Installed } from '../updates/gate/judgeRelease.ts';
import type { JobKind } from './jobRunner.ts';
import type { FeedReply } from './shellFeed.ts';

/** What core asks of the feed that was compiled in: to look, or to bring what was found to a path. */
export type FeedAsk =
  | { readonly what: 'look'; readonly keyNames: readonly string[] }
  | { readonly what: 'fetch'; readonly path: string };

/** From the shell to the core process. `job` carries, as its port, the way to a job that core asked for. */
export type ToCore =
  | {
      readonly type: 'open';
      readonly directory: string;
      readonly installed: Installed;
      readonly hasFeed: boolean;
    }
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'close' }
  | { readonly type: 'job'; readonly jobId: number }
  | { readonly type: 'jobExit'; readonly jobId: number; readonly code: number | null }
  | { readonly type: 'feedProgress'; readonly id: number; readonly bytes: number }
  | { readonly type: 'feedReply'; readonly id: number; readonly reply: FeedReply };

export type FromCore =
  | { readonly type: 'opened' }
  | { readonly type: 'failed'; readonly error: WireError }
  | { readonly type: 'reply'; readonly id: number; readonly ok: unknown }
  | { readonly type: 'reply'; readonly id: number; readonly error: WireError }
  | { readonly type: 'event'; readonly event: CarnetEvent }
  | { readonly type: 'closed' }
  | { readonly type: 'startJob'; readonly jobId: number; readonly kind: JobKind }
  | { readonly type: 'killJob'; readonly jobId: number }
  | { readonly type: 'askFeed'; readonly id: number; readonly ask: FeedAsk }
  | { readonly type: 'stopFeed'; readonly id: number };
