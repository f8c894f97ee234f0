import '../start/start.css';
import { useCallback, useState } from 'react';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { SubmitOrCancel } from '../../components/SubmitOrCancel.tsx';
import { JobProgress } from '../backups/JobProgress.tsx';
import { useJob } from '../backups/useJob.ts';
import { WhileIdle } from '../backups/WhileIdle.tsx';
import { PassphraseChoice } from '../start/PassphraseChoice.tsx';
import { PassphraseField } from '../start/PassphraseField.tsx';
import { RecoveryCheck } from '../start/RecoveryCheck.tsx';
import { RecoveryWords } from '../start/RecoveryWords.tsx';
import { useWrongSecret } from '../start/useWrongSecret.ts';
import { WrongSecret } from '../start/WrongSecret.tsx';
import { OlderBackups } from './OlderBackups.tsx';

type Step =
  | { readonly is: 'form' }
  | { readonly is: 'words'; readonly words: readonly string[]; readonly checking: boolean }
  | { readonly is: 'older' };

/** "Someone may know my passphrase": a new lock on everything, new words, and what becomes of older backups. */
export function NewLock({ onClose }: { onClose: () => void }) {
  const { backups, start, settings } = useMessages();
  const { me } = useWork();
  const { language } = useLanguage();
  const job = useJob();
  const [step, setStep] = useState<Step>({ is: 'form' });

  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const { wrong, wait, ...secret } = useWrongSecret();
  const change = useCallback((passphrase: string | null) => setNext(passphrase), []);

  async function run() {
    setTried(true);
    if (next === null || current === '' || wait > 0) return;
    secret.clear();
    const answer = await job.run(async (jobId) => {
      try {
        return await call('vault.reencrypt', { jobId, current, next, language });
      } catch (failure) {
        if (failure instanceof CarnetError) secret.refuse(failure);
        throw failure;
      }
    });
    if (!answer) return;
    setCurrent('');
    setStep({ is: 'words', words: answer.recoveryWords, checking: false });
  }

  const mayLeave = step.is === 'form' && job.progress === null;
  return (
    <Dialog
      isOpen
      onClose={() => {
        if (mayLeave) onClose();
      }}
      title={backups.lockTitle}
      size="wide"
      mustAnswer={!mayLeave}
    >
      {step.is === 'words' ? (
        step.checking ? (
          <RecoveryCheck
            heading={2}
            onBack={() => setStep({ ...step, checking: false })}
            onDone={() => setStep({ is: 'older' })}
          />
        ) : (
          <div className="stack-close">
            <Banner kind="care" announce="now">
              {backups.lockWordsFirst}
            </Banner>
            <RecoveryWords
              heading={2}
              words={step.words}
              ownerName={me.member.name}
              laptop={me.device.label}
              telephone={me.agency.telephone}
              onDone={() => setStep({ ...step, checking: true })}
            />
          </div>
        )
      ) : step.is === 'older' ? (
        <OlderBackups onClose={onClose} />
      ) : (
        <>
          {job.progress ? (
            <div className="stack-close">
              <JobProgress
                progress={job.progress}
                stages={backups.lockStages}
                label={backups.lockChanging}
              />
              <p className="dim">{backups.lockStay}</p>
            </div>
          ) : null}
          <WhileIdle running={job.progress !== null}>
            <Form submitOn="button" onSubmit={() => void run()}>
              <div className="stack-close dim">
                {backups.lockWhy.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </div>
              <div>
                <PassphraseField
                  label={settings.currentPassphrase}
                  value={current}
                  onValue={(value) => {
                    setCurrent(value);
                    secret.typed();
                  }}
                  autoFocus
                  keyboardHints
                  error={
                    tried && current === ''
                      ? backups.passphraseMissing
                      : wrong && wait === 0
                        ? start.wrong
                        : undefined
                  }
                />
                <WrongSecret wrong={wrong && wait > 0} wait={wait} words={start} />
              </div>
              <h2>{start.newPassphrase}</h2>
              <PassphraseChoice
                about={[me.member.name, me.agency.name, me.device.label]}
                onChange={change}
                tried={tried}
              />
              {wrong ? null : <ErrorBanner error={job.error} />}
              <LockButtons waiting={wait > 0} onClose={onClose} />
            </Form>
          </WhileIdle>
        </>
      )}
    </Dialog>
  );
}

function LockButtons({ waiting, onClose }: { waiting: boolean; onClose: () => void }) {
  const { backups } = useMessages();
  return <SubmitOrCancel submit={backups.lockDo} isDisabled={waiting} onCancel={onClose} />;
}
