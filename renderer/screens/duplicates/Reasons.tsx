import type { DuplicatePair } from '../../../shared/contract/finding.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { splitReasons } from './reasonWords.ts';

/** "Same birth date, names sound alike." and, where there is any, what speaks against it. */
export function Reasons({ reasons }: { reasons: DuplicatePair['reasons'] }) {
  const { duplicates } = useMessages();
  const words = splitReasons(reasons, duplicates);
  if (words.for.length === 0 && words.against.length === 0) return null;
  return (
    <p className="reasons">
      {words.for.length > 0 ? <span>{sentence(words.for)}</span> : null}
      {words.against.length > 0 ? (
        <span className="dim">
          {' '}
          {duplicates.against} {words.against.join(', ')}.
        </span>
      ) : null}
    </p>
  );
}

function sentence(parts: readonly string[]): string {
  const text = parts.join(', ');
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`;
}
