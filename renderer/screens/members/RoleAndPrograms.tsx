import { type Role, role as roles } from '../../../shared/records/agency.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { ChipGroup } from '../../components/ChipGroup.tsx';
import { RadioList } from '../../components/RadioList.tsx';

/** What somebody may do, and whose files they see. No program is chosen for anyone. */
export function RoleAndPrograms({
  role,
  onRole,
  programs,
  onPrograms,
}: {
  role: Role;
  onRole: (role: Role) => void;
  programs: readonly string[];
  onPrograms: (programs: readonly string[]) => void;
}) {
  const { members, settings } = useMessages();
  const { me } = useWork();
  const choices = me.programs.filter(
    ({ id, closed }) => id !== 'agency' && (!closed || programs.includes(id)),
  );
  return (
    <>
      <RadioList
        label={members.role}
        value={role}
        onChange={onRole}
        options={roles.options.map((value) => ({
          value,
          label: settings.roles[value],
          hint: members.roleHints[value],
        }))}
      />
      {choices.length > 0 ? (
        <ChipGroup
          label={members.programs}
          hint={members.programsHint}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          values={programs}
          onChange={onPrograms}
        />
      ) : (
        <p className="hint">{members.noPrograms}</p>
      )}
    </>
  );
}
