import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { SixWords } from '../joining/SixWords.tsx';
import { AsksAs } from './AsksAs.tsx';
import type { Asking } from './Deciding.tsx';

/** Six words that the other side must read aloud: only then is it their laptop. */
export function CompareWords({
  asking,
  onSame,
  onDiffer,
}: {
  asking: Asking;
  onSame: () => void;
  onDiffer: () => void;
}) {
  const { members } = useMessages();
  const { isolate } = useFormat();
  return (
    <div className="stack-close">
      <AsksAs asking={asking} />
      <h3>{members.wordsTitle}</h3>
      <p className="start-text">{members.wordsText(isolate(asking.name))}</p>
      <SixWords
        words={asking.words}
        label={members.wordsTitle}
        otherLabel={members.otherLanguage}
      />
      <div className="form-buttons">
        <Button kind="go" onPress={onSame}>
          {members.wordsSame}
        </Button>
        <Button onPress={onDiffer}>{members.wordsDiffer}</Button>
      </div>
    </div>
  );
}
