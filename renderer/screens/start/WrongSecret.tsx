import { useState } from 'react';
import { FieldError } from '../../components/Field.tsx';
import { Icon } from '../../components/Icon.tsx';

/** Said once; the seconds that follow are only shown, or a screen reader would count them aloud. */
export function WrongSecret({
  wrong,
  wait,
  words,
}: {
  wrong: boolean;
  /** Seconds until the next try; 0 when it may be made now. */
  wait: number;
  words: { readonly wrong: string; readonly wait: (seconds: number) => string };
}) {
  if (!wrong) return null;
  if (wait === 0) return <FieldError error={words.wrong} />;
  return (
    <div className="field-error">
      <Icon name="error" />
      <span aria-hidden="true">{words.wait(wait)}</span>
      <FirstWords words={words.wait(wait)} />
    </div>
  );
}

function FirstWords({ words }: { words: string }) {
  const [first] = useState(words);
  return (
    <span className="visually-hidden" role="alert">
      {first}
    </span>
  );
}
