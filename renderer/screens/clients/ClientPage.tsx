import { useContext, useState } from 'react';
import type { PersonPage } from '../../../shared/contract/people.ts';
import { openServiceLog } from '../../app/layout/serviceLog.ts';
import { TopBarActions } from '../../app/layout/TopBarActions.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { Link } from '../../app/routing/Link.tsx';
import { useGo } from '../../app/routing/useGo.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { NamesHidden, usePlainName } from '../../components/Name.tsx';
import { Columns, Page } from '../../components/Page.tsx';
import { useTypedText } from '../../components/TypedText.tsx';
import { Tooltip } from '../../components/Tooltip.tsx';
import { QuestionsBanner, QuestionsOf } from '../review/TwoAnswers.tsx';
import { ClientFacts } from './ClientFacts.tsx';
import { ClientSub } from './ClientSub.tsx';
import { ConsentCard } from './ConsentCard.tsx';
import { DisclosureRules } from './ContactRules.tsx';
import { DetailsCard } from './DetailsCard.tsx';
import { FollowUpsCard } from './FollowUpsCard.tsx';
import { HouseholdCard } from './HouseholdCard.tsx';
import { MergedCard } from './MergedCard.tsx';
import { OwnPageName } from './OwnPageName.tsx';
import { OtherWaysCard } from './OtherWaysCard.tsx';
import { TimelineCard } from './TimelineCard.tsx';

/** A client's page. While names are hidden, this one stays so until somebody asks to see it. */
export function ClientPage({ page }: { page: PersonPage }) {
  const hidden = useContext(NamesHidden);
  const [revealed, setRevealed] = useState(false);
  return (
    <NamesHidden value={hidden && !revealed}>
      <QuestionsOf personId={page.id}>
        <PageInside page={page} hidden={hidden} revealed={revealed} setRevealed={setRevealed} />
      </QuestionsOf>
    </NamesHidden>
  );
}

function PageInside({
  page,
  hidden,
  revealed,
  setRevealed,
}: {
  page: PersonPage;
  hidden: boolean;
  revealed: boolean;
  setRevealed: (revealed: boolean) => void;
}) {
  const { clients, common } = useMessages();
  const go = useGo();
  const plainName = usePlainName();
  const typedText = useTypedText();
  const { person, household } = page;
  const householdName = household?.name || household?.familyNumber || '';
  const stands = page.standsAs === null;
  return (
    <div className="client">
      {/* One primary button a screen: here it is Start a session. */}
      <TopBarActions>
        <Button onPress={() => go('/sessions/new')}>{common.newSession}</Button>
        <Button onPress={() => go('/intake')}>{common.newClient}</Button>
      </TopBarActions>
      <Page
        title={
          person.anonymous ? (
            clients.anonymousTitle
          ) : (
            <OwnPageName
              name={page.name}
              mayReveal={hidden}
              revealed={revealed}
              onReveal={setRevealed}
            />
          )
        }
        crumb={
          <>
            <Link to="/clients">{clients.title}</Link>
            {householdName ? (
              <>
                {' / '}
                <bdi dir="auto">{clients.householdOf(typedText(householdName))}</bdi>
              </>
            ) : null}
          </>
        }
        sub={<ClientSub page={page} />}
        actions={
          stands ? (
            <>
              <Button icon="pen" onPress={() => go(`/clients/${page.id}/edit`)}>
                {clients.edit}
              </Button>
              <Tooltip text={common.logService} keys="mod+shift+l">
                <Button onPress={() => openServiceLog({ personIds: [page.id] })}>
                  {common.logService}
                </Button>
              </Tooltip>
              <Button kind="go" onPress={() => go(`/sessions/new/callNow/${page.id}`)}>
                {clients.startSession}
              </Button>
            </>
          ) : null
        }
      >
        <DisclosureRules
          rules={page.contacts.flatMap((contact) => contact.rules).filter(firstOfKind)}
          name={plainName(page.name)}
          sticky
        />
        {page.standsAs === null ? null : (
          <Banner
            kind="plain"
            title={clients.mergedAway}
            actions={
              <Button size="small" onPress={() => go(`/clients/${page.standsAs}`)}>
                {clients.openStanding}
              </Button>
            }
          />
        )}
        {person.anonymous ? <Banner kind="plain">{clients.anonymousText}</Banner> : null}
        <QuestionsBanner />
        {person.headerNote === '' ? null : (
          <Banner kind="plain" title={clients.noteOnTop}>
            <span className="client-header-note" dir="auto">
              {person.headerNote}
            </span>
          </Banner>
        )}
        <ClientFacts page={page} />
        <Columns
          main={<TimelineCard personId={page.id} />}
          side={
            <>
              <FollowUpsCard page={page} />
              <HouseholdCard page={page} />
              <ConsentCard consents={page.consents} />
              <OtherWaysCard page={page} />
              <DetailsCard page={page} />
              <MergedCard merged={page.merged} />
            </>
          }
        />
      </Page>
    </div>
  );
}

/** The same rule of two numbers is said once; what was asked for goes before what was not. */
function firstOfKind(
  rule: PersonPage['contacts'][number]['rules'][number],
  index: number,
  all: readonly PersonPage['contacts'][number]['rules'][number][],
): boolean {
  const same = all.filter((one) => one.kind === rule.kind);
  const best = same.find((one) => one.asked) ?? same[0];
  return rule.kind === 'mustNotKnow' ? all.indexOf(rule) === index : rule === best;
}
