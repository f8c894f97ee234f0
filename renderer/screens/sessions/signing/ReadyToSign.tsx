import { useFormat } from '../../../app/language/useFormat.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import type { CarnetError } from '../../../../shared/contract/errors.ts';
import type { SessionBody } from '../../../../shared/contract/work.ts';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorBanner } from '../../../components/ErrorBanner.tsx';
import { summaryLines } from './summaryLines.ts';
import { useBlankLabels } from './useBlankLabels.ts';

const shownBlanks = 8;

/** What is empty, two lines of summary; Enter signs, Esc goes on writing. */
export function ReadyToSign({
  body,
  name,
  busy,
  error,
  onSign,
  onClose,
}: {
  /** With the text as it is now. */
  body: SessionBody;
  name: string;
  busy: boolean;
  error: CarnetError | null;
  onSign: () => void;
  onClose: () => void;
}) {
  const { sessions } = useMessages();
  const format = useFormat();
  const blanks = useBlankLabels(body);
  const missing = [
    body.channel === '' ? sessions.missingChannel : '',
    body.text.trim() === '' ? sessions.textMissing : '',
    body.personId === null && body.opening === 'callNow' && body.callerName === ''
      ? sessions.missingClient
      : '',
  ].filter(Boolean);
  const [first, second] = summaryLines(body, name, sessions, format);
  const shown = blanks.slice(0, shownBlanks);
  const more = blanks.length - shown.length;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={sessions.readyTitle}
      footer={
        <>
          <Button size="large" keys="escape" onPress={onClose} autoFocus={missing.length > 0}>
            {sessions.keepWriting}
          </Button>
          {missing.length === 0 ? (
            <Button
              size="large"
              kind="go"
              keys="enter"
              autoFocus
              isDisabled={busy}
              onPress={onSign}
            >
              {sessions.signNow}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="stack-close">
        {missing.length > 0 ? (
          <div className="ready-missing">
            <h3>{sessions.stillMissing}</h3>
            <ul>
              {missing.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </div>
        ) : (
          <p className="ready-summary">
            <b>{first}</b>
            {second === '' ? null : (
              <>
                <br />
                {second}
              </>
            )}
          </p>
        )}
        {body.interpreterKind === 'child' && body.interpreterChildReason.trim() === '' ? (
          <Banner kind="care" title={sessions.interpreterChildTitle}>
            {sessions.interpreterChildNoReason}
          </Banner>
        ) : null}
        <div>
          <h3>{sessions.leftBlank}</h3>
          <p className="ready-blanks">
            {blanks.length === 0
              ? sessions.leftBlankNone
              : `${shown.map((label) => label.replace(/[\s\u202f]*\?$/, '')).join(' · ')}${
                  more > 0 ? ` · ${sessions.leftBlankMore(more)}` : ''
                }`}
          </p>
        </div>
        {missing.length === 0 ? <p className="hint">{sessions.signedLocks}</p> : null}
        <ErrorBanner error={error} />
      </div>
    </Dialog>
  );
}
