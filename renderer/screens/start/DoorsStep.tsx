import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { PracticeOffer } from '../../app/practice/PracticeStart.tsx';
import { Button } from '../../components/Button.tsx';
import { Icon, type IconName } from '../../components/Icon.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { StartLayout } from './StartLayout.tsx';

export type Door = 'found' | 'join';

/** The first page: language, and the ways to begin. */
export function DoorsStep({
  onDoor,
  onRestore,
  onPack,
  onCancel,
}: {
  onDoor: (door: Door) => void;
  onRestore: () => void;
  onPack: () => void;
  onCancel: (() => void) | null;
}) {
  const { start, common, backups, trips } = useMessages();
  const { language, setLanguage } = useLanguage();
  const doors: readonly {
    readonly icon: IconName;
    readonly label: string;
    readonly text: string;
    readonly open: () => void;
  }[] = [
    {
      icon: 'plus',
      label: start.doorFound,
      text: start.doorFoundText,
      open: () => onDoor('found'),
    },
    { icon: 'people', label: start.doorJoin, text: start.doorJoinText, open: () => onDoor('join') },
    { icon: 'again', label: backups.haveBackup, text: start.doorRestoreText, open: onRestore },
    { icon: 'trip', label: trips.door, text: trips.doorText, open: onPack },
  ];
  return (
    <StartLayout
      wide
      below={
        onCancel ? (
          <Button kind="quiet" onPress={onCancel}>
            {common.back}
          </Button>
        ) : null
      }
    >
      <h1>{start.welcome}</h1>
      <p className="start-text">{start.welcomeText}</p>
      <div className="start-doors">
        <Segmented
          label={language === 'fr' ? 'Langue · Language' : 'Language · Langue'}
          options={[
            { value: 'en', label: common.english },
            { value: 'fr', label: common.french },
          ]}
          value={language}
          onChange={setLanguage}
        />
        <h2 className="label">{start.doors}</h2>
        {doors.map(({ icon, label, text, open }, index) => (
          <Button key={icon} className="start-door" autoFocus={index === 0} onPress={open}>
            <Icon name={icon} />
            <span>
              <span className="start-door-name">{label}</span> <span className="hint">{text}</span>
            </span>
          </Button>
        ))}
      </div>
      <div className="start-try">
        <PracticeOffer />
      </div>
    </StartLayout>
  );
}
