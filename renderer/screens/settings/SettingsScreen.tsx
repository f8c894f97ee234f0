import './settings.css';
import { useParams } from 'wouter';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Page } from '../../components/Page.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { BackupsPage } from '../backups/BackupsPage.tsx';
import { MembersPage } from '../members/MembersPage.tsx';
import { SharingPage } from '../sync/SharingPage.tsx';
import { RoadPage } from '../trips/RoadPage.tsx';
import { TripsPage } from '../trips/TripsPage.tsx';
import { UpdatesPage } from '../updates/UpdatesPage.tsx';
import { AboutPage } from './AboutPage.tsx';
import { AgencyPage } from './AgencyPage.tsx';
import { LaptopPage } from './LaptopPage.tsx';
import { SecurityPage } from './SecurityPage.tsx';

export default function SettingsScreen() {
  const { settings, backups, members, sharing, trips, updates } = useMessages();
  const { me } = useWork();
  const go = useGo();
  const { page } = useParams<{ page?: string }>();
  // A laptop that travels holds nothing of the agency: what is done at home has no page here.
  const road = [
    { id: 'laptop', label: settings.general, panel: <LaptopPage /> },
    { id: 'security', label: settings.security, panel: <SecurityPage /> },
    { id: 'trips', label: trips.road, panel: <RoadPage /> },
    { id: 'updates', label: updates.title, panel: <UpdatesPage /> },
    { id: 'about', label: settings.about, panel: <AboutPage /> },
  ];
  const home = [
    { id: 'laptop', label: settings.general, panel: <LaptopPage /> },
    { id: 'security', label: settings.security, panel: <SecurityPage /> },
    // A practice agency ends at the next lock: there is nothing to keep a copy of.
    ...(me.practice ? [] : [{ id: 'backups', label: backups.title, panel: <BackupsPage /> }]),
    // Nobody joins what ends at the next lock, and it is shared with nobody.
    ...(me.practice
      ? []
      : [
          { id: 'people', label: members.title, panel: <MembersPage /> },
          { id: 'sharing', label: sharing.title, panel: <SharingPage /> },
          { id: 'trips', label: trips.title, panel: <TripsPage /> },
          { id: 'updates', label: updates.title, panel: <UpdatesPage /> },
        ]),
    { id: 'agency', label: settings.agency, panel: <AgencyPage /> },
    { id: 'about', label: settings.about, panel: <AboutPage /> },
  ];
  const tabs = me.travelling ? road : home;
  return (
    <Page title={settings.title}>
      <div className="settings">
        <Tabs
          label={settings.pages}
          tabs={tabs}
          selected={tabs.find((tab) => tab.id === page)?.id ?? 'laptop'}
          onSelect={(id) => go(`/settings/${id}`, { replace: true })}
        />
      </div>
    </Page>
  );
}
