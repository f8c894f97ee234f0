import type { SessionBody } from '../../../../shared/contract/work.ts';
import type { ContactChannel } from '../../../../shared/contract/people.ts';

export type SessionField = keyof SessionBody;

const chat = new Set(['text', 'whatsapp', 'messenger', 'email']);
/** The program is a question only where the channel does not name it. */
const withPlatform = new Set(['video', 'other']);

/** A written exchange: it has no timer, and counts as one episode however many messages it takes. */
export function isChat(channel: string): boolean {
  return chat.has(channel);
}

export function hasTimer(channel: string): boolean {
  return !isChat(channel);
}

/** Fields that can't apply to a channel: they are not shown, and not kept when the note is signed. */
export function hiddenFields(channel: string): ReadonlySet<SessionField> {
  const hidden = new Set<SessionField>();
  if (!withPlatform.has(channel)) hidden.add('platform');
  if (channel === 'inPerson') {
    for (const field of ['account', 'technical', 'fallback', 'attempts', 'callBack'] as const) {
      hidden.add(field);
    }
  }
  if (isChat(channel)) {
    for (const field of ['recording', 'othersPresent', 'othersWho', 'pauses'] as const) {
      hidden.add(field);
    }
  }
  return hidden;
}

/** The channel as the rules of a way of contact know it. */
export function contactChannelOf(channel: string): ContactChannel {
  if (channel === 'telephone' || channel === 'video') return 'call';
  if (channel === 'text' || channel === 'whatsapp' || channel === 'email') return channel;
  return 'other';
}
