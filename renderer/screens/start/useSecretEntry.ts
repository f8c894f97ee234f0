import { useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { useErrorWords } from '../../app/language/useErrorWords.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { splitWords } from './sameWords.ts';
import { useCountdown } from './useCountdown.ts';
import { wrongSecretWait } from './wrongSecretWait.ts';

export type Secret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'words'; readonly words: string };

export interface SecretEntry {
  readonly kind: Secret['kind'];
  readonly passphrase: string;
  readonly words: string;
  readonly setKind: (kind: Secret['kind']) => void;
  readonly setPassphrase: (typed: string) => void;
  readonly setWords: (typed: string) => void;
  /** It was sent before it was whole. */
  readonly missing: boolean;
  /** Why what was sent was refused: stands at the field. */
  readonly refusal: string | null;
  /** Seconds until the next try is taken. */
  readonly wait: number;
  /** What was typed, ready to send; null marks what is missing. */
  readonly take: () => Secret | null;
  /** Takes up an error that is about the secret. True when it was one. */
  readonly refuse: (error: CarnetError) => boolean;
  /** Nothing that was typed stays in memory longer than it must. */
  readonly forget: () => void;
}

/** A passphrase or recovery words as they are typed, and what came back for them. */
export function useSecretEntry(): SecretEntry {
  const { backups } = useMessages();
  const errorWords = useErrorWords();
  const [kind, setKind] = useState<Secret['kind']>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [wait, setWait] = useCountdown();
  const typed = splitWords(words);
  const whole = kind === 'passphrase' ? passphrase !== '' : typed.length === 12;

  const afresh = <T>(set: (value: T) => void) => {
    return (value: T) => {
      set(value);
      setRefusal(null);
      setTried(false);
    };
  };
  return {
    kind,
    passphrase,
    words,
    setKind: afresh(setKind),
    setPassphrase: afresh(setPassphrase),
    setWords: afresh(setWords),
    missing: tried && !whole,
    refusal,
    wait,
    take() {
      setTried(true);
      setRefusal(null);
      if (!whole || wait > 0) return null;
      return kind === 'passphrase' ? { kind, passphrase } : { kind, words: typed.join(' ') };
    },
    refuse(error) {
      if (error.code === 'vault.badRecoveryWords') {
        const { what, next } = errorWords(error);
        setRefusal(`${what} ${next}`);
        return true;
      }
      const seconds = wrongSecretWait(error);
      if (seconds === undefined) return false;
      setRefusal(backups.wrongSecret);
      setWait(seconds);
      return true;
    },
    forget() {
      setPassphrase('');
      setWords('');
      setTried(false);
      setRefusal(null);
    },
  };
}
