import type { PersonPage } from '../../../shared/contract/people.ts';
import { householdRelations } from '../../../shared/vocabulary/householdRelations.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Name, usePlainName } from '../../components/Name.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { Tag } from '../../components/Tag.tsx';
import { ageFromYear } from './age.ts';
import { isValue } from './answered.ts';

/** Who lives together. What an import proposed waits for a worker's word. */
export function HouseholdCard({ page }: { page: PersonPage }) {
  const { clients } = useMessages();
  const { language } = useLanguage();
  const format = useFormat();
  const plainName = usePlainName();
  const { send, busy, error } = useSend('household.confirm');
  const { household } = page;
  if (household === null) return null;
  const others = household.members.filter(
    (member) => member.personId !== page.id || member.proposed,
  );
  if (others.length === 0) return null;
  return (
    <Card
      title={clients.household}
      note={household.familyNumber === '' ? null : clients.familyNumber(household.familyNumber)}
    >
      <ErrorBanner error={error} />
      <RowList>
        {others.map((member) => {
          const self = member.personId === page.id;
          const detail = [
            self ? clients.thisPerson : '',
            isValue(member.relation)
              ? householdRelations.label(member.relation, language).toLocaleLowerCase()
              : '',
            member.birthYear === null
              ? ''
              : clients.agedAbout(ageFromYear(member.birthYear, format.today())),
          ].filter((part) => part !== '');
          return (
            <Row
              key={member.membershipId}
              className={member.proposed ? 'household-proposed' : undefined}
              title={<Name name={member.name} />}
              detail={detail.join(' · ')}
              to={self ? undefined : `/clients/${member.personId}`}
              end={
                member.proposed ? (
                  <>
                    <Tag>{clients.proposed}</Tag>
                    <Button
                      size="small"
                      isDisabled={busy}
                      aria-label={clients.belongsHint(plainName(member.name))}
                      onPress={() =>
                        void send({ membershipId: member.membershipId, belongs: true })
                      }
                    >
                      {clients.belongs}
                    </Button>
                    <Button
                      size="small"
                      kind="quiet"
                      isDisabled={busy}
                      aria-label={clients.doesNotBelongHint(plainName(member.name))}
                      onPress={() =>
                        void send({ membershipId: member.membershipId, belongs: false })
                      }
                    >
                      {clients.doesNotBelong}
                    </Button>
                  </>
                ) : null
              }
            />
          );
        })}
      </RowList>
    </Card>
  );
}
