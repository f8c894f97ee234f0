import './statusBar.css';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu } from '../../components/Menu.tsx';
import { languageChange } from '../language/languageChange.ts';
import { useMessages } from '../language/useMessages.ts';
import { useWork } from '../session/CurrentWork.tsx';
import { SharingStatus } from '../sharing/SharingStatus.tsx';
import { UpdateReady } from '../updates/UpdateReady.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

export function StatusBar() {
  return (
    <footer className="frame-status">
      <StatusWords />
    </footer>
  );
}

/** The same words stand in the sidebar when the window is low. */
export function StatusWords() {
  const { common, settings: words } = useMessages();
  const { me, settings, change } = useWork();
  const program = me.programs.find((one) => one.id === settings.programId);
  // The common program has no name of its own.
  const programName = program?.id === 'agency' ? words.wholeAgency : program?.name;
  const place = me.places.find((one) => one.id === settings.placeId);
  const open = me.places.filter((one) => !one.closed);
  const where = [programName, place?.name ?? common.noPlaceChosen].filter(Boolean).join(' · ');
  return (
    <>
      {/* On the road the line over every screen says it. */}
      {me.travelling ? null : <SharingStatus />}
      <UpdateReady />
      <span className="grow" />
      {open.length > 0 ? (
        <Menu
          label={common.placeToday}
          choices={open.map((one) => ({
            id: one.id,
            label: one.name,
            run: () => void change({ placeId: one.id }),
          }))}
        >
          <AriaButton className="status-button" aria-label={`${where}. ${common.placeToday}`}>
            {where}
          </AriaButton>
        </Menu>
      ) : (
        <span>{programName}</span>
      )}
      <LanguageSwitch onChange={(language) => void change(languageChange(settings, language))} />
    </>
  );
}
