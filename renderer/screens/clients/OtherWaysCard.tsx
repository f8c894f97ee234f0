import type { PersonPage } from '../../../shared/contract/people.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { RowList } from '../../components/Row.tsx';
import { ContactLine } from './ContactLine.tsx';

/** Further numbers and addresses, each with rules of its own. The first stands in the strip above. */
export function OtherWaysCard({ page }: { page: PersonPage }) {
  const { clients } = useMessages();
  const others = page.contacts.slice(1);
  if (others.length === 0) return null;
  return (
    <Card title={clients.contact.otherWays}>
      <RowList>
        {others.map((contact) => (
          <li key={contact.point.id} className="row">
            <div className="row-body">
              <ContactLine contact={contact} guardians={page.guardians} name={page.name} />
            </div>
          </li>
        ))}
      </RowList>
    </Card>
  );
}
