import type { MemberLine } from '../../../shared/contract/members.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { MemberBlock } from './MemberBlock.tsx';
import { useLaptopFares } from './useLaptopNews.ts';

/** Who left, with their laptops: their records can still be printed. */
export function FormerCard({
  former,
  mayChange,
  onRecord,
}: {
  former: readonly MemberLine[];
  mayChange: boolean;
  onRecord: (device: string) => void;
}) {
  const { members } = useMessages();
  const fareOf = useLaptopFares();
  return (
    <Card title={members.former}>
      {former.map((member) => (
        <MemberBlock
          key={member.id}
          member={member}
          fareOf={fareOf}
          mayChange={mayChange}
          onRecord={onRecord}
        />
      ))}
    </Card>
  );
}
