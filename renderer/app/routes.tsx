import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { EmptyState } from '../components/EmptyState.tsx';
import { Page } from '../components/Page.tsx';
import { Button } from '../components/Button.tsx';
import { useMessages } from './language/useMessages.ts';
import { useGo } from './routing/useGo.ts';

const AuditScreen = lazy(() => import('../screens/audit/AuditScreen.tsx'));
const ClientScreen = lazy(() => import('../screens/clients/ClientScreen.tsx'));
const ClientsScreen = lazy(() => import('../screens/clients/ClientsScreen.tsx'));
const CrisisScreen = lazy(() => import('../screens/crisis/CrisisScreen.tsx'));
const DuplicatesScreen = lazy(() => import('../screens/duplicates/DuplicatesScreen.tsx'));
const ImportScreen = lazy(() => import('../screens/import/ImportScreen.tsx'));
const IntakeScreen = lazy(() => import('../screens/intake/IntakeScreen.tsx'));
const ReviewScreen = lazy(() => import('../screens/review/ReviewScreen.tsx'));
const SessionScreen = lazy(() => import('../screens/sessions/SessionScreen.tsx'));
const SessionsScreen = lazy(() => import('../screens/sessions/SessionsScreen.tsx'));
const SettingsScreen = lazy(() => import('../screens/settings/SettingsScreen.tsx'));
const TodayScreen = lazy(() => import('../screens/today/TodayScreen.tsx'));

/** Each screen is loaded when it is first opened. Parameters are read with wouter's `useParams`. */
export function Screens() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/">
          <Redirect to="/today" replace />
        </Route>
        <Route path="/today" component={TodayScreen} />
        <Route path="/clients" component={ClientsScreen} />
        {/* The same form as an intake, filled: changing a file. */}
        <Route path="/clients/:personId/edit" component={IntakeScreen} />
        <Route path="/clients/:personId" component={ClientScreen} />
        <Route path="/intake/:draftId?" component={IntakeScreen} />
        <Route path="/sessions" component={SessionsScreen} />
        {/* opening: callNow, alreadyHappened, calling */}
        <Route path="/sessions/new/:opening?/:personId?" component={SessionScreen} />
        <Route path="/sessions/:id" component={SessionScreen} />
        <Route path="/import/:step?" component={ImportScreen} />
        {/* about: person, session (a draft's id), draft, incident */}
        <Route path="/crisis/:about?/:id?" component={CrisisScreen} />
        <Route path="/duplicates" component={DuplicatesScreen} />
        {/* recordId: the question about this record is brought into view */}
        <Route path="/review/:recordId?" component={ReviewScreen} />
        <Route path="/settings/:page?" component={SettingsScreen} />
        <Route path="/audit" component={AuditScreen} />
        <Route component={UnknownScreen} />
      </Switch>
    </Suspense>
  );
}

function UnknownScreen() {
  const { common } = useMessages();
  const go = useGo();
  return (
    <Page title={common.unknownScreen}>
      <EmptyState
        title={common.unknownScreenNext}
        actions={<Button onPress={() => go('/today')}>{common.goToToday}</Button>}
      />
    </Page>
  );
}
