import type { MemberLine } from '../../../shared/contract/members.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';

/** Names of members and laptops as they stand in a sentence: isolated, and said where there is none. */
export function useMemberWords() {
  const { members } = useMessages();
  const { isolate } = useFormat();
  return {
    nameOf: ({ name }: Pick<MemberLine, 'name'>) =>
      name === '' ? members.nameNotHere : isolate(name),
    labelOf: ({ label }: { readonly label: string }) =>
      label === '' ? members.laptopWithoutName : isolate(label),
  };
}
