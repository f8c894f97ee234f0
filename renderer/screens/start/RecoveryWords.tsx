import './start.css';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { NumberedWords } from './NumberedWords.tsx';
import { OnPaper } from './OnPaper.tsx';
import { RecoverySheet } from './RecoverySheet.tsx';

/** Twelve numbered words to be written down: by hand first, or printed. There is no file to keep. */
export function RecoveryWords({
  words,
  ownerName,
  laptop,
  telephone,
  heading = 1,
  onDone,
}: {
  words: readonly string[];
  ownerName: string;
  laptop: string;
  telephone: string;
  heading?: 1 | 2;
  onDone: () => void;
}) {
  const { start } = useMessages();
  const Heading = heading === 1 ? 'h1' : 'h2';
  return (
    <>
      <Heading>{start.recoveryTitle}</Heading>
      <p className="start-text">{start.recoveryWhy}</p>
      <NumberedWords words={words} />
      <OnPaper
        label={start.recoveryTitle}
        paper={
          <RecoverySheet
            words={words}
            ownerName={ownerName}
            laptop={laptop}
            telephone={telephone}
          />
        }
      >
        <Button kind="go" size="large" onPress={onDone}>
          {start.haveThem}
        </Button>
      </OnPaper>
    </>
  );
}
