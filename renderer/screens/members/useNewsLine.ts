import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';

export type MemberNews = CallOutput<'members.news'>['news'][number];

/** A step in the members' history as a sentence. */
export function useNewsLine(): (news: MemberNews) => string {
  const { members, settings } = useMessages();
  const { isolate } = useFormat();
  return ({ does, bySheet, isMe, ...said }) => {
    const named = (name: string) => (name === '' ? members.somebody : isolate(name));
    const [author, member] = [named(said.author), named(said.member)];
    const device = said.device === '' ? members.laptopWithoutName : isolate(said.device);
    const program = said.program === '' ? settings.wholeAgency : isolate(said.program);
    const role = members.newsRoles[said.role ?? 'worker'];
    const words = members.news;
    switch (does) {
      case 'found':
        return words.found(author);
      case 'appoint':
        if (bySheet) return words.appointBySheet(member);
        return isMe ? words.appointMe(author, role) : words.appoint(author, member, role);
      case 'grant':
        return isMe ? words.grantMe(author, program) : words.grant(author, member, program);
      case 'withdraw':
        return isMe ? words.withdrawMe(author, program) : words.withdraw(author, member, program);
      case 'device':
        return words.device(author, member, device);
      case 'follow':
        return isMe ? words.followMe(device) : words.follow(member, device);
      case 'removeMember':
        return words.removeMember(author, member);
      case 'removeDevice':
        return words.removeDevice(author, member, device);
      case 'cut':
        return words.cut(author, device);
      case 'refused':
        return words.refused(author);
    }
  };
}
