import type { PersonPage } from '../../../shared/contract/people.ts';
import { immigrationStatuses } from '../../../shared/vocabulary/immigrationStatuses.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { Fact, FactStrip } from '../../components/FactStrip.tsx';
import { TwoAnswers } from '../review/TwoAnswers.tsx';
import { isValue } from './answered.ts';
import { interpreterWords, languageWords } from './personWords.ts';
import { ReachFact } from './ReachFact.tsx';
import { YoungFact } from './YoungFact.tsx';

const speaking = [
  'speaksBest',
  'interpreter',
  'interpreterNotRelative',
  'interpreterGender',
  'interpreterNotThisPerson',
];

/** The strip under the name. Only what is held: an entry without a fact is not shown. */
export function ClientFacts({ page }: { page: PersonPage }) {
  const { clients } = useMessages();
  const { language } = useLanguage();
  const format = useFormat();
  const { person } = page;
  const best = languageWords([person.speaksBest], language);
  const others = languageWords(person.otherLanguages, language);
  const otherWords = language === 'fr' ? others.toLocaleLowerCase('fr') : others;
  const status =
    person.statusText !== '' && !isValue(person.status)
      ? person.statusText
      : isValue(person.status)
        ? immigrationStatuses.label(person.status, language)
        : '';
  const [next] = page.tasks;
  const first = page.contacts[0];
  const showSpeaks = best !== '' || others !== '' || isValue(person.interpreter);
  if (!page.young && !showSpeaks && !first && !next && status === '') return null;
  return (
    <div className="client-facts">
      <FactStrip label={clients.facts}>
        {page.young ? <YoungFact page={page} /> : null}
        {showSpeaks ? (
          <Fact label={clients.speaks} detail={interpreterWords(person, clients) || undefined}>
            <b>{best || others || clients.notAskedYet}</b>
            {best !== '' && others !== '' ? `, ${clients.some(otherWords)}` : ''}{' '}
            <TwoAnswers id={page.id} fields={speaking} />
          </Fact>
        ) : null}
        {first ? <ReachFact page={page} contact={first} /> : null}
        {next ? (
          <Fact
            label={clients.openFollowUps}
            detail={
              [
                next.dueOn === null ? '' : format.relativeDay(next.dueOn),
                page.tasks.length > 1 ? clients.moreFollowUps(page.tasks.length - 1) : '',
              ]
                .filter(Boolean)
                .join(' · ') || undefined
            }
          >
            <b>
              <bdi dir="auto">{next.what}</bdi>
            </b>
          </Fact>
        ) : null}
        {status !== '' ? (
          <Fact
            label={clients.statusFact}
            detail={
              isValue(person.officialLanguage)
                ? clients.englishFrench[
                    person.officialLanguage as keyof typeof clients.englishFrench
                  ]
                : undefined
            }
          >
            <b>{status}</b> <TwoAnswers id={page.id} fields={['status']} />
          </Fact>
        ) : null}
      </FactStrip>
    </div>
  );
}
