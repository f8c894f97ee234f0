import type { MemberLine } from '../../../shared/contract/members.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Button } from '../../components/Button.tsx';
import { RowList } from '../../components/Row.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useProgramName } from '../settings/useProgramName.ts';
import type { LaptopFare } from './useLaptopNews.ts';
import { LaptopRow } from './LaptopRow.tsx';
import type { Removal } from './RemoveDialog.tsx';
import { useMemberWords } from './useMemberWords.ts';

/** One person: role, programs, laptops. */
export function MemberBlock({
  member,
  fareOf,
  mayChange,
  onChange,
  onRemove,
  onRecord,
}: {
  member: MemberLine;
  fareOf: (laptop: MemberLine['devices'][number]) => LaptopFare;
  mayChange: boolean;
  /** Both left out for who does not belong any more. */
  onChange?: () => void;
  onRemove?: (removal: Removal) => void;
  onRecord: (device: string) => void;
}) {
  const { members, settings } = useMessages();
  const { me } = useWork();
  const { nameOf } = useMemberWords();
  const programName = useProgramName();
  const name = nameOf(member);
  const programs = me.programs
    .filter(({ id }) => member.programIds.includes(id))
    .map((program) => programName(program));
  const unknown = member.programIds.length - programs.length;
  if (unknown > 0) programs.push(members.programsNotHere(unknown));
  return (
    <section className="member" aria-label={name}>
      <header className="member-head">
        <div className="row-body">
          <h3 className="row-title">
            <bdi dir="auto">{member.name === '' ? members.nameNotHere : member.name}</bdi>
          </h3>{' '}
          {member.id === me.member.id ? <span className="dim">{members.you}</span> : null}
          <div className="dim">
            {programs.length === 0 ? members.wholeAgencyOnly : programs.join(' · ')}
          </div>
        </div>
        <div className="row-end">
          {member.role ? (
            <Tag tone={member.role === 'administrator' ? 'spruce' : 'neutral'}>
              {settings.roles[member.role]}
            </Tag>
          ) : null}
          {mayChange && onChange && onRemove ? (
            <>
              <Button
                size="small"
                kind="quiet"
                aria-label={members.changeNamed(name)}
                onPress={onChange}
              >
                {members.change}
              </Button>
              {member.id === me.member.id ? null : (
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={members.removeMemberNamed(name)}
                  onPress={() => onRemove({ is: 'member', member })}
                >
                  {members.remove}
                </Button>
              )}
            </>
          ) : null}
        </div>
      </header>
      <RowList label={members.laptopsOf(name)}>
        {member.devices.map((laptop) => (
          <LaptopRow
            key={laptop.id}
            laptop={laptop}
            fare={fareOf(laptop)}
            member={member}
            mayChange={mayChange}
            onRemove={onRemove && (() => onRemove({ is: 'laptop', laptop, member }))}
            onRecord={() => onRecord(laptop.id)}
          />
        ))}
      </RowList>
    </section>
  );
}
