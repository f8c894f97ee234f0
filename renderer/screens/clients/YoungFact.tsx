import type { PersonPage } from '../../../shared/contract/people.ts';
import { guardianRelations } from '../../../shared/vocabulary/guardianRelations.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { Link } from '../../app/routing/Link.tsx';
import { Fact } from '../../components/FactStrip.tsx';
import { Name, typedName } from '../../components/Name.tsx';
import { Tag } from '../../components/Tag.tsx';
import { TwoAnswers } from '../review/TwoAnswers.tsx';
import { isValue } from './answered.ts';

/** Under 18: who looks after them, whether they may be contacted themselves, school. */
export function YoungFact({ page }: { page: PersonPage }) {
  const { clients } = useMessages();
  const { person, guardians } = page;
  const detail = [
    clients.directContact[person.mayContactDirectly],
    person.school === '' ? '' : clients.atSchool(person.school),
  ].filter((part) => part !== '');
  return (
    <Fact label={clients.young} detail={detail.join(' · ')}>
      {person.unaccompanied === 'yes' ? (
        <Tag tone="amber" icon="warning">
          {clients.unaccompanied}
        </Tag>
      ) : null}
      {guardians.length === 0 ? (
        <b className="client-guardian">{clients.noGuardian}</b>
      ) : (
        guardians.map((guardian) => (
          <span key={guardian.id} className="client-guardian">
            <GuardianName guardian={guardian} /> <TwoAnswers id={guardian.id} />
          </span>
        ))
      )}
      <TwoAnswers id={page.id} fields={['mayContactDirectly', 'unaccompanied', 'school']} />
    </Fact>
  );
}

/** "Olha Kovalenko, mother", a way to their own file where they have one. */
export function GuardianName({ guardian }: { guardian: PersonPage['guardians'][number] }) {
  const { clients } = useMessages();
  const { language } = useLanguage();
  const relation = isValue(guardian.relation)
    ? guardianRelations.label(guardian.relation, language).toLocaleLowerCase(language)
    : '';
  const name =
    guardian.guardianPersonId === null ? (
      <b>
        <Name name={typedName(guardian.name)} />
      </b>
    ) : (
      <Link to={`/clients/${guardian.guardianPersonId}`}>
        <Name name={guardian.file} />
      </Link>
    );
  return (
    <>
      {name}
      {relation === '' ? '' : clients.guardianIs(relation)}
    </>
  );
}
