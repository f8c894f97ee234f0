import { useState } from 'react';
import { call } from '../../app/bridge/bridge.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { JobProgress } from '../backups/JobProgress.tsx';
import { usePickPlace } from '../backups/usePickPlace.ts';
import type { Door } from './DoorsStep.tsx';
import { StartLayout } from './StartLayout.tsx';
import { useStepWords } from './useStepWords.ts';

/**
 * The last step of the first run: a stick or a shared folder for second copies. "Not now" is an
 * answer; Today then keeps a line about it.
 */
export function SecondPlaceStep({ door, onDone }: { door: Door; onDone: () => void }) {
  const { backups, start } = useMessages();
  const stepWords = useStepWords(door, 'place');
  const place = usePickPlace();
  const [chosen, setChosen] = useState(false);
  const { jobId } = place;
  return (
    <StartLayout step={stepWords}>
      <h1>{backups.stepTitle}</h1>
      <div className="stack-close">
        <p className="start-text">{backups.stepText}</p>
        <ErrorBanner error={place.error} />
        {chosen ? (
          <>
            <Banner kind="done" announce="politely">
              {backups.stepDone}
            </Banner>
            <div className="start-buttons">
              <Button kind="go" size="large" autoFocus onPress={onDone}>
                {start.toToday}
              </Button>
            </div>
          </>
        ) : place.progress && jobId !== null ? (
          <JobProgress
            progress={place.progress}
            stages={backups.stages}
            label={backups.placing}
            onCancel={() => void call('backup.cancel', { jobId }).catch(() => undefined)}
          />
        ) : (
          <div className="start-buttons">
            <Button
              kind="go"
              size="large"
              autoFocus
              onPress={() => void place.pick().then((done) => setChosen(done))}
            >
              {backups.choosePlace}
            </Button>
            <Button kind="quiet" onPress={onDone}>
              {backups.notNow}
            </Button>
          </div>
        )}
      </div>
    </StartLayout>
  );
}
