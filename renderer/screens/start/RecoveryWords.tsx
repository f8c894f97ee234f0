import './start.css';
import { useState } from 'react';
import { call } from '../../app/bridge/bridge.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { RadioList } from '../../components/RadioList.tsx';
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
  const [how, setHow] = useState<'hand' | 'print'>('hand');
  const Heading = heading === 1 ? 'h1' : 'h2';
  return (
    <>
      <Heading>{start.recoveryTitle}</Heading>
      <p className="start-text">{start.recoveryWhy}</p>
      <ol className="words-twelve">
        {words.map((word, index) => (
          <li key={word}>
            <span className="word-number">{index + 1}</span>
            {word}
          </li>
        ))}
      </ol>
      <div className="stack-close">
        <RadioList
          label={start.recoveryTitle}
          labelHidden
          value={how}
          onChange={setHow}
          options={[
            { value: 'hand', label: start.writeByHand, hint: start.writeByHandHint },
            { value: 'print', label: start.printThem },
          ]}
        />
        {how === 'print' ? (
          <>
            <Banner kind="care">{start.printWarning}</Banner>
            <RecoverySheet
              words={words}
              ownerName={ownerName}
              laptop={laptop}
              telephone={telephone}
            />
          </>
        ) : null}
        <div className="start-buttons">
          {how === 'print' ? (
            <Button icon="print" onPress={() => void call('shell.print', {})}>
              {start.printThem}
            </Button>
          ) : null}
          <Button kind="go" size="large" onPress={onDone}>
            {start.haveThem}
          </Button>
        </div>
      </div>
    </>
  );
}
