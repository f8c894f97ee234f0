import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';

/** Says which place is used from now on. */
export function useTellChosen(): (place: string) => void {
  const { sharing } = useMessages();
  const toast = useToast();
  return (place) => toast({ message: sharing.chosen(place) });
}
