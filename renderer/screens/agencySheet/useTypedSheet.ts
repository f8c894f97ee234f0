import { useState } from 'react';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { useErrorWords } from '../../app/language/useErrorWords.ts';
import { useMessages } from '../../app/language/useMessages.ts';

/** What was typed of a sheet, and why it was refused: said at the field. */
export function useTypedSheet(isSplit: boolean) {
  const { agencySheet } = useMessages();
  const errorWords = useErrorWords();
  const [typed, setTyped] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<string>();
  const wanted = isSplit ? 2 : 1;
  return {
    typed,
    refusal,
    onTyped(next: readonly string[]) {
      setTyped(next);
      setRefusal(undefined);
    },
    /** Ready to send; null marks what is missing. */
    take(): string[] | null {
      const whole = typed.slice(0, wanted).filter((text) => text.trim() !== '');
      if (whole.length < wanted) {
        setRefusal(agencySheet.testMissing);
        return null;
      }
      return whole;
    },
    isWrong: () => setRefusal(agencySheet.testWrong),
    /** Takes up an error that is about the words. True when it was one. */
    refuse(error: CarnetError): boolean {
      if (error.code !== 'vault.badRecoveryWords' && error.code !== 'members.wrongSheet')
        return false;
      const { what, next } = errorWords(aboutSheet(error));
      setRefusal(`${what} ${next}`);
      return true;
    },
  };
}

/** Too few words, or one of no list, are told as such; else nobody is told of a vault's own words. */
function aboutSheet(error: CarnetError): CarnetError {
  const { reason, count } = error.params;
  const isTold = reason === 'unknown' || (reason === 'count' && count !== 0);
  return isTold ? error : new CarnetError('members.wrongSheet');
}
