import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';

/** The five words, shown once, and what comes next. */
export function PackMade({
  made,
  onClose,
}: {
  made: CallOutput<'trips.make'>;
  onClose: () => void;
}) {
  const { trips } = useMessages();
  const { me } = useWork();
  const format = useFormat();
  return (
    <Dialog
      isOpen
      mustAnswer
      onClose={onClose}
      title={trips.madeTitle}
      footer={
        <Button kind="go" onPress={onClose}>
          {trips.madeDone}
        </Button>
      }
    >
      <div className="stack-close">
        <p>
          {trips.counted(format.number(made.people), made.people === 1)}{' '}
          {trips.madeFile(format.isolate(made.file))}
        </p>
        <p>
          <b>{trips.madeWords}</b> {trips.madeWordsWhy}
        </p>
        <div className="words-five">
          {made.words.map((word) => (
            <span key={word}>{word}</span>
          ))}
        </div>
        <ol>
          {trips.madeNext.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {me.member.role === 'administrator' ? null : <p className="hint">{trips.madeWaits}</p>}
      </div>
    </Dialog>
  );
}
