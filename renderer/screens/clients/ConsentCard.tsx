import type { PersonPage } from '../../../shared/contract/people.ts';
import { channels } from '../../../shared/vocabulary/channels.ts';
import { consentGivers } from '../../../shared/vocabulary/guardianRelations.ts';
import { type Format, useFormat } from '../../app/language/useFormat.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { Tag } from '../../components/Tag.tsx';
import { TwoAnswers } from '../review/TwoAnswers.tsx';
import { isValue } from './answered.ts';
import type { Messages } from '../../messages/en.ts';

type Consent = PersonPage['consents'][number];

/** What was agreed to. A refusal is an answer: neutral, with a barred icon. Not asked is shown too. */
export function ConsentCard({ consents }: { consents: readonly Consent[] }) {
  const { clients } = useMessages();
  const { language } = useLanguage();
  const format = useFormat();
  const shown = consents.some((consent) => consent.purpose === 'keepFile')
    ? consents
    : [notAsked, ...consents];
  return (
    <Card title={clients.consent}>
      <RowList>
        {shown.map((consent) => (
          <Row
            key={consent.id}
            className="consent-row"
            title={
              consent.purpose === 'keepFile'
                ? clients.consentKeepFile
                : consent.purpose === 'share'
                  ? clients.consentShare(consent.about)
                  : channels.label(consent.about, language)
            }
            detail={
              consent.answer === 'yes' && isValue(consent.givenBy)
                ? clients.consentGivenBy(
                    consentGivers.label(consent.givenBy, language).toLocaleLowerCase(language),
                  )
                : undefined
            }
            end={
              <>
                <TwoAnswers id={consent.id} />
                <ConsentTag consent={consent} words={clients} format={format} />
              </>
            }
          />
        ))}
      </RowList>
    </Card>
  );
}

const notAsked: Consent = {
  id: 'none',
  personId: '',
  purpose: 'keepFile',
  about: '',
  answer: 'notAsked',
  how: 'notAsked',
  language: 'notAsked',
  through: '',
  givenBy: 'notAsked',
  on: null,
  until: null,
};

function ConsentTag({
  consent,
  words,
  format,
}: {
  consent: Consent;
  words: Messages['clients'];
  format: Format;
}) {
  switch (consent.answer) {
    case 'yes':
      return (
        <Tag tone="spruce">
          {consent.until === null
            ? words.consentGiven(consent.on === null ? '' : format.shortDay(consent.on))
            : words.consentUntil(format.shortDay(consent.until))}
        </Tag>
      );
    case 'no':
      return <Tag icon="barred">{words.consentRefused}</Tag>;
    case 'withdrawn':
      return <Tag icon="barred">{words.consentWithdrawn}</Tag>;
    case 'notRecorded':
      return <Tag>{words.consentNotRecorded}</Tag>;
    case 'notAsked':
      return <Tag>{words.consentNotAsked}</Tag>;
  }
}
