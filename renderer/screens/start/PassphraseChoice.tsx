import { useEffect, useState } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { call } from '../../app/bridge/bridge.ts';
import { Button } from '../../components/Button.tsx';
import { sameWords } from './sameWords.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { Strength } from './Strength.tsx';

/**
 * Choosing a passphrase: five generated words first, one's own on request. `onChange` gets it once
 * it is strong enough and was typed as it should, else null.
 */
export function PassphraseChoice({
  about,
  onChange,
  tried,
}: {
  /** Words that an attacker would try first: the owner's and the agency's name. */
  about: readonly string[];
  onChange: (passphrase: string | null) => void;
  /** The form was sent with what is here: say what is missing. */
  tried: boolean;
}) {
  const { start } = useMessages();
  const { language } = useLanguage();
  const [words, setWords] = useState<readonly string[]>([]);
  const [own, setOwn] = useState(false);
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [bits, setBits] = useState<{ bits: number; accepted: boolean } | null>(null);

  async function suggest() {
    const suggested = await call('vault.suggestPassphrase', { language });
    setWords(suggested.words);
    setTyped('');
    onChange(null);
  }

  useEffect(() => {
    let gone = false;
    call('vault.suggestPassphrase', { language }).then(
      (suggested) => {
        if (!gone) setWords(suggested.words);
      },
      // Without words to offer, one's own can still be chosen.
      () => setOwn(true),
    );
    return () => {
      gone = true;
    };
  }, [language]);

  const aboutText = about.join('\n');
  useEffect(() => {
    if (!own || typed === '') return;
    let gone = false;
    const timer = setTimeout(() => {
      call('vault.ratePassphrase', {
        passphrase: typed,
        about: aboutText.split('\n').filter(Boolean),
      }).then(
        (rating) => {
          if (!gone) setBits(rating);
        },
        () => {},
      );
    }, 150);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [own, typed, aboutText]);

  const rating = typed === '' ? null : bits;
  const good = own
    ? rating?.accepted === true && typed === again
    : words.length > 0 && sameWords(typed, words);
  const chosen = good ? (own ? typed : words.join(' ')) : null;
  useEffect(() => {
    onChange(chosen);
  }, [chosen, onChange]);

  if (own) {
    const tooWeak = tried && rating?.accepted !== true ? start.strengthWeak : undefined;
    return (
      <div className="stack-close">
        <PassphraseField
          label={start.passphrase}
          value={typed}
          onValue={setTyped}
          autoFocus
          error={tooWeak}
        />
        <Strength rating={rating} isSaid={tooWeak !== undefined} />
        <PassphraseField
          label={start.repeat}
          value={again}
          onValue={setAgain}
          error={tried && again !== typed ? start.notTheSame : undefined}
        />
        <div>
          <Button
            kind="quiet"
            icon="left"
            onPress={() => {
              setOwn(false);
              setTyped('');
            }}
          >
            {start.backToWords}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stack-close">
      <div>
        <div className="label">{start.fiveWords}</div>
        <p className="hint">{start.fiveWordsWhy}</p>
      </div>
      <div className="words-five" aria-live="polite">
        {words.map((word) => (
          <span key={word}>{word}</span>
        ))}
      </div>
      <div className="cluster">
        <Button size="small" icon="again" onPress={() => void suggest()}>
          {start.otherWords}
        </Button>
        <Button
          size="small"
          kind="quiet"
          onPress={() => {
            setOwn(true);
            setTyped('');
          }}
        >
          {start.ownPassphrase}
        </Button>
      </div>
      <PassphraseField
        label={start.typeWords}
        value={typed}
        onValue={setTyped}
        error={tried && !good ? start.notTheWords : undefined}
      />
    </div>
  );
}
