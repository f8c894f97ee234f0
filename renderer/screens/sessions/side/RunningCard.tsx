import { useFormat } from '../../../app/language/useFormat.ts';
import { useLabels } from '../../../app/language/useLabels.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { Button } from '../../../components/Button.tsx';
import { Card } from '../../../components/Card.tsx';
import { attempts } from '../../../../shared/vocabulary/attempts.ts';
import { hasTimer } from '../body/channelFields.ts';
import {
  type AttemptOutcome,
  attemptOutcomes,
  canEndAs,
  outcomeKeys,
} from '../body/outcomeKeys.ts';
import { useSessionForm } from '../form.ts';
import { elapsed, isPaused, minutesBetween, togglePause } from '../times/timer.ts';
import { useNow } from '../../../app/useNow.ts';
import { useNoMessageWords } from '../contact/useNoMessageWords.ts';

/** The timer with Pause and End, and the four ways in which a contact ends before it began. */
export function RunningCard({ onOutcome }: { onOutcome: (outcome: AttemptOutcome) => void }) {
  const { sessions } = useMessages();
  const format = useFormat();
  const label = useLabels();
  const { body, set, contact } = useSessionForm();
  const timed = hasTimer(body.channel) && body.opening !== 'alreadyHappened';
  const paused = isPaused(body);
  const ended = body.endAt !== null;
  const ticking = timed && body.startAt !== null && !paused && !ended;
  const now = useNow(ticking);
  const ms = elapsed(body, now);
  const noMessage = useNoMessageWords();
  const outcomes = attemptOutcomes.filter((one) => canEndAs(one, body.channel));
  const withOutcomes = outcomes.length > 0;
  if (!timed && !withOutcomes) return null;

  const title = ended
    ? sessions.ended
    : body.startAt === null
      ? sessions.notStarted
      : paused
        ? sessions.paused
        : sessions.running;

  return (
    <Card small title={timed ? title : sessions.attempts} className="session-running">
      {timed ? (
        <div className="session-clock">
          {/* Read out in minutes when asked for; seconds would never end. */}
          <div
            className="session-timer"
            role="timer"
            aria-label={sessions.timerSpoken(Math.floor(ms / 60_000))}
          >
            {format.timer(ms)}
          </div>
          <div className="cluster">
            {ended ? (
              <Button size="large" onPress={() => set({ endAt: null, clientMinutes: null })}>
                {sessions.keepRunning}
              </Button>
            ) : body.startAt === null ? (
              <Button size="large" onPress={contact.start}>
                {sessions.startContact}
              </Button>
            ) : (
              <>
                <Button
                  size="large"
                  onPress={() => set({ pauses: togglePause(body.pauses, format.now()) })}
                >
                  {paused ? sessions.goOn : sessions.pause}
                </Button>
                <Button
                  size="large"
                  onPress={() => {
                    const endAt = format.now();
                    const clientMinutes = body.clientMinutes ?? minutesBetween({ ...body, endAt });
                    set({ endAt, clientMinutes });
                  }}
                >
                  {sessions.end}
                </Button>
              </>
            )}
          </div>
        </div>
      ) : null}
      {withOutcomes ? (
        <div className="session-outcomes">
          {outcomes.map((outcome) =>
            outcome === 'messageLeft' && !contact.mayLeaveMessage ? (
              // Not offered: the rule stands where the button would.
              <span key={outcome} className="session-no-message dim">
                {noMessage}
              </span>
            ) : (
              <Button
                key={outcome}
                kind="quiet"
                size="large"
                keys={outcomeKeys(outcome)}
                onPress={() => onOutcome(outcome)}
              >
                {label(attempts, outcome)}
              </Button>
            ),
          )}
        </div>
      ) : null}
    </Card>
  );
}
