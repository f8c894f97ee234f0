import { useSend } from '../../app/bridge/useSend.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { usePlainName } from '../../components/Name.tsx';
import type { KeptDraft } from '../../app/drafts/useKeptDraft.ts';
import { type ServiceForm, toServiceLog } from './serviceForm.ts';

/** Logs what the form holds (its draft is settled then: `end` or `renew` it), and offers to take it back: "Logged for Olena, 30 min. Undo". */
export function useLogService(draft: KeptDraft) {
  const { services } = useMessages();
  const format = useFormat();
  const plainName = usePlainName();
  const toast = useToast();
  const { send: sendLog, busy, error } = useSend('service.log');

  function names(form: ServiceForm): string {
    const all = form.people.map((person) => plainName(person.name));
    if (all.length > 3) return services.severalPeople(all.length);
    const last = all.at(-1) ?? '';
    return all.length < 2 ? last : services.and(all.slice(0, -1).join(', '), last);
  }

  async function send(form: ServiceForm): Promise<boolean> {
    await draft.settle();
    const logged = await sendLog(toServiceLog(form, draft.keptId()));
    if (!logged) {
      draft.resume();
      return false;
    }
    toast({
      message: services.loggedFor(
        names(form),
        form.minutes === null ? '' : format.duration(form.minutes),
      ),
      undo: async () => {
        await call('service.undo', { ids: logged.ids });
        toast({ message: services.undone });
      },
    });
    return true;
  }

  return { send, busy, error };
}
