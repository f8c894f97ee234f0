import type { PersonPage } from '../../../shared/contract/people.ts';
import { urgentNeeds } from '../../../shared/vocabulary/urgentNeeds.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { Tag } from '../../components/Tag.tsx';
import { ageWords, arrivalWords } from './personWords.ts';

/** "File 2214 · she · about 41 · arrived April 2024 from Ukraine · worker: Amara": what is held of it. */
export function ClientSub({ page }: { page: PersonPage }) {
  const { clients } = useMessages();
  const format = useFormat();
  const { language } = useLanguage();
  const { person } = page;
  const parts = [
    person.fileNumber === '' ? clients.noFileNumber : clients.file(person.fileNumber),
    person.pronoun,
    ageWords(person, clients, format),
    arrivalWords(person, clients, format, language),
    page.workerName === '' ? '' : clients.workerIs(page.workerName),
  ].filter((part) => part !== '');
  const urgent = person.urgentAnswer === 'value' ? person.urgent : [];
  return (
    <div className="client-sub">
      <span>
        {parts.map((part, index) => (
          <span key={part}>
            {index > 0 ? ' · ' : ''}
            <bdi>{part}</bdi>
          </span>
        ))}
      </span>
      {urgent.length > 0 ? (
        <span>
          <Tag tone="amber" icon="warning">
            {clients.urgent(
              urgent
                .map((need) => urgentNeeds.label(need, language).toLocaleLowerCase())
                .join(', '),
            )}
          </Tag>
        </span>
      ) : null}
    </div>
  );
}
