import { memo, useEffect } from 'react';
import { languages } from '../../../shared/vocabulary/languages.ts';
import { useLabel } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Link } from '../../app/routing/Link.tsx';
import { classNames } from '../../components/classNames.ts';
import { Name, typedName } from '../../components/Name.tsx';
import { isValue } from './answered.ts';
import type { PersonSlot } from './usePeopleList.ts';

/**
 * One person in the list. A slot that was not read yet asks for its page when it comes into view;
 * it has its link from the start, so that the focus stays where the arrows put it.
 */
export const ClientRow = memo(function ClientRow({
  slot,
  need,
}: {
  slot: PersonSlot;
  need: (index: number) => void;
}) {
  const { clients } = useMessages();
  const { person } = slot;
  const language = useLabel(languages, person?.speaksBest ?? '');
  useEffect(() => {
    if (slot.person !== null) return need(slot.index);
    // A row that only flies past need not be read.
    const timer = setTimeout(() => need(slot.index), 60);
    return () => clearTimeout(timer);
  }, [slot, need]);
  const interpreter = person?.interpreter === 'yes' || person?.interpreter === 'sometimes';
  const speaks = [
    isValue(person?.speaksBest) ? language : '',
    interpreter ? clients.withInterpreter : '',
  ].filter((part) => part !== '');
  return (
    <div className={classNames('client-row row-link', person === null && 'client-row-waiting')}>
      <Link
        to={person === null ? '/clients' : `/clients/${person.id}`}
        className="row-title client-row-name"
        aria-disabled={person === null ? true : undefined}
      >
        {person === null ? (
          <span className="visually-hidden">{clients.rowLoading}</span>
        ) : (
          <>
            <Name name={person.name} fileNumber="" />
            {person.name.preferred !== '' && !person.name.none ? (
              <PreferredName preferred={person.name.preferred} full={person.name.full} />
            ) : null}
          </>
        )}
      </Link>
      <span className="client-row-file tabular">
        {person === null || person.fileNumber === '' ? null : (
          <>
            <span className="visually-hidden">{clients.columnFile} </span>
            {person.fileNumber}
          </>
        )}
      </span>
      <span className="client-row-born tabular">
        {person === null || person.birthYear === null ? null : (
          <>
            <span className="visually-hidden">{clients.columnBorn} </span>
            {person.birthEstimated ? clients.bornAbout(person.birthYear) : person.birthYear}
          </>
        )}
      </span>
      <span className="client-row-speaks">{speaks.join(' · ')}</span>
      <span className="client-row-worker">
        {person === null || person.workerName === '' ? null : (
          <bdi dir="auto">{person.workerName}</bdi>
        )}
      </span>
    </div>
  );
});

/** Hidden along with the name it belongs to. */
function PreferredName({ preferred, full }: { preferred: string; full: string }) {
  if (full.split(' ')[0] === preferred) return null;
  return (
    <span className="dim client-row-preferred">
      (<Name name={typedName(preferred)} />)
    </span>
  );
}
