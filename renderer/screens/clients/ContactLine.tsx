import type { ShownName } from '../../../shared/contract/common.ts';
import type { ContactRule, PersonPage } from '../../../shared/contract/people.ts';
import { contactOwners, contactPointKinds } from '../../../shared/vocabulary/contactPointKinds.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Tag } from '../../components/Tag.tsx';
import { TwoAnswers } from '../review/TwoAnswers.tsx';
import { isValue } from './answered.ts';
import { copyChannel } from './copyChannel.ts';
import { ShortRules } from './ContactRules.tsx';
import { isDisclosureRule } from './ruleWords.ts';
import { shownValue } from './shownTelephone.ts';
import { GuardianName } from './YoungFact.tsx';
import { useStartContact } from './useStartContact.tsx';

/** Disclosure rules stand above everything; whose line it is, is said in words of its own. */
function besideNumber(rule: ContactRule, telephone: boolean): boolean {
  if (rule.kind === 'noVoicemail') return telephone;
  if (rule.kind === 'notDirectly') return true;
  return rule.kind !== 'sharedLine' && rule.kind !== 'guardiansNumber' && !isDisclosureRule(rule);
}

/** A number or address with Copy beside it and its rules below. Copy asks first where a rule is broken. */
export function ContactLine({
  contact: { point, rules },
  guardians,
  name,
  large = false,
}: {
  contact: PersonPage['contacts'][number];
  guardians: PersonPage['guardians'];
  name: ShownName;
  large?: boolean;
}) {
  const { clients, common } = useMessages();
  const words = clients.contact;
  const { language } = useLanguage();
  const toast = useToast();
  const go = useGo();
  const { start, question, error } = useStartContact();
  const theirs = point.whose === 'guardian';
  const guardian = guardians.find(({ id }) => theirs && id === point.guardianId);
  const telephone = point.kind === 'telephone' || point.kind === 'whatsapp';
  const shown = shownValue(point);
  const about = [
    point.kind === 'telephone' ? '' : contactPointKinds.label(point.kind, language),
    isValue(point.whose) && point.whose !== 'own' && !theirs
      ? words.owner(contactOwners.label(point.whose, language), point.whoseDetail)
      : '',
    point.kind === 'telephone' && point.call === 'no' && point.whatsapp === 'yes'
      ? words.first('WhatsApp')
      : '',
    point.bestTimes,
    point.note,
  ].filter((part) => part !== '');

  return (
    <div className="contact-line">
      <span className="contact-number">
        <bdi className={large && telephone ? 'number' : 'contact-value'} dir="ltr">
          {shown}
        </bdi>
        <Button
          kind="quiet"
          size="small"
          aria-label={words.copyNumber(shown)}
          onPress={() =>
            void start({
              contactPointId: point.id,
              name,
              channel: copyChannel(point),
              act: 'copied',
              onAllowed: async () => {
                await call('shell.copyText', { text: point.value });
                toast({ message: common.copied });
              },
            })
          }
        >
          {common.copy}
        </Button>
        {large && point.kind === 'telephone' ? (
          <Button
            size="small"
            icon="telephone"
            aria-label={words.callNumber(shown)}
            onPress={() => go(`/sessions/new/callNow/${point.personId}`)}
          >
            {words.call}
          </Button>
        ) : null}
        <TwoAnswers id={point.id} />
      </span>
      {theirs ? (
        <div className="contact-guardian">
          <Tag tone="amber" icon="people">
            {clients.guardiansNumber}
          </Tag>{' '}
          {guardian ? (
            <GuardianName guardian={guardian} />
          ) : (
            <bdi dir="auto">{point.whoseDetail}</bdi>
          )}
        </div>
      ) : null}
      {about.length > 0 ? (
        <div className="dim">
          <bdi dir="auto">{about.join(' · ')}</bdi>
        </div>
      ) : null}
      <div>
        <ShortRules
          rules={rules.filter((rule) => besideNumber(rule, telephone))}
          label={words.rulesFor(shown)}
        />
      </div>
      {question}
      <ErrorBanner error={error} />
    </div>
  );
}
