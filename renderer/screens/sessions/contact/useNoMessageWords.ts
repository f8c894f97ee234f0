import { useMessages } from '../../../app/language/useMessages.ts';
import type { Messages } from '../../../messages/en.ts';
import { useSessionForm } from '../form.ts';
import type { ContactNow } from './useContactNow.tsx';

/** Why no message may be left: it was refused, or nobody asked, which counts as no. */
export function noVoicemailWords(
  contact: Pick<ContactNow, 'point'>,
  words: Messages['clients']['contact'],
  sessions: Messages['sessions'],
): string {
  return contact.point?.voicemail === 'no' ? words.sentence.noVoicemail : sessions.noMessageNoPoint;
}

export function useNoMessageWords(): string {
  const { clients, sessions } = useMessages();
  return noVoicemailWords(useSessionForm().contact, clients.contact, sessions);
}
