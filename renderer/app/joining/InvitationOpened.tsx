import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useMessages } from '../language/useMessages.ts';
import { useGo } from '../routing/useGo.ts';
import { useToast } from '../toasts/ToastProvider.tsx';
import { useOpenedInvitation } from './useOpenedInvitation.ts';

/** Where somebody is writing to or about a client: nothing takes them away from there. */
const writing = /^\/(sessions\/|intake)/u;

/** An invitation by which Carnet is opened leads to where people and laptops are. */
export function InvitationOpened() {
  const { joining } = useMessages();
  const file = useOpenedInvitation();
  const [path] = useLocation();
  const go = useGo();
  const toast = useToast();
  useEffect(() => {
    if (file === null) return;
    if (writing.test(path)) toast({ message: joining.waitsFor });
    else go('/settings/people');
    // Once for each file: whoever goes elsewhere afterwards is not led back.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [file]);
  return null;
}
