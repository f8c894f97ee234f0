import type { PersonPage } from '../../../shared/contract/people.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Fact } from '../../components/FactStrip.tsx';
import { ContactLine } from './ContactLine.tsx';

/** The number that is used first, large, with its rules and the day of the facts. */
export function ReachFact({
  page,
  contact,
}: {
  page: PersonPage;
  contact: PersonPage['contacts'][number];
}) {
  const { clients } = useMessages();
  const words = clients.contact;
  const format = useFormat();
  const { asOf } = contact.point;
  const day = asOf === null ? '' : format.shortDay(asOf);
  const age =
    day === ''
      ? ''
      : page.lastHeard === null
        ? words.asOf(day)
        : words.asKnownOn(day, format.dayAndTime(page.lastHeard));
  return (
    <Fact label={age === '' ? words.howToReach : `${words.howToReach} · ${age}`}>
      <ContactLine contact={contact} guardians={page.guardians} name={page.name} large />
    </Fact>
  );
}
