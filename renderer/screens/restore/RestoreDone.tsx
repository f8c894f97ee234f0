import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { useCountsText } from '../backups/useCountsText.ts';
import { StartLayout } from '../start/StartLayout.tsx';

/** What came back, what this laptop is now, and what is still to be done by a person. */
export function RestoreDone({
  restored,
  onDone,
}: {
  restored: CallOutput<'restore.begin'>;
  onDone: () => void;
}) {
  const { backups } = useMessages();
  const format = useFormat();
  const countsText = useCountsText();
  return (
    <StartLayout>
      <h1>{backups.restored}</h1>
      <div className="stack-close restore-done">
        <p role="status">
          {backups.restoredText(countsText(restored.counts), format.dayAndTime(restored.madeAt))}
        </p>
        {restored.keptNewer ? <p>{backups.restoredNewer}</p> : null}
        {restored.erasedAgain > 0 ? <p>{backups.erasedAgain(restored.erasedAgain)}</p> : null}
        {restored.erasuresKnown ? null : <Banner kind="care">{backups.erasuresUnknown}</Banner>}
        <ul className="restore-facts">
          <li>{backups.restoredDevice}</li>
          <li>{restored.setAside ? backups.restoredAside : backups.restoredOld}</li>
          <li>{backups.restoredPaper}</li>
          {restored.setAside ? null : <li>{backups.restoredLost}</li>}
        </ul>
        <div className="start-buttons">
          <Button kind="go" size="large" autoFocus onPress={onDone}>
            {backups.onward}
          </Button>
        </div>
      </div>
    </StartLayout>
  );
}
