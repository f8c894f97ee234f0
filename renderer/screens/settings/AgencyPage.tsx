import './settings.css';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Banner } from '../../components/Banner.tsx';
import { AgencyForm } from './AgencyForm.tsx';
import { CrisisSection } from './CrisisSection.tsx';
import { NamedList } from './NamedList.tsx';

/** What is the same for everybody in the agency. */
export function AgencyPage() {
  const { settings } = useMessages();
  const { me } = useWork();
  const mayChange = me.member.role === 'administrator';
  return (
    <div className="settings-stack">
      {mayChange ? null : <Banner kind="plain">{settings.onlyAdministrator}</Banner>}
      <AgencyForm mayChange={mayChange} />
      <CrisisSection mayChange={mayChange} />
      <NamedList kind="program" items={me.programs} mayChange={mayChange} />
      <NamedList kind="place" items={me.places} mayChange={mayChange} />
    </div>
  );
}
