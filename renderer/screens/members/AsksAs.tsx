import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import type { Asking } from './Deciding.tsx';

/** "Lucie Roy asks to be let in, with the laptop “Office 2”", and what they bring. */
export function AsksAs({ asking }: { asking: Asking }) {
  const { members } = useMessages();
  const { isolate } = useFormat();
  return (
    <div>
      <p className="members-asks">
        {members.asksAs(isolate(asking.name))}
        {asking.label === '' ? null : ` ${members.withLaptop(isolate(asking.label))}`}
      </p>
      {asking.people > 0 || asking.programs.length > 0 ? (
        <p className="dim">
          {asking.people > 0 ? `${members.bringsPeople(asking.people)} ` : ''}
          {asking.programs.length > 0
            ? members.bringsPrograms(asking.programs.map(({ name }) => isolate(name)).join(', '))
            : ''}
        </p>
      ) : null}
    </div>
  );
}
