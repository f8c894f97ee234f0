import { useState } from 'react';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';

/** "This network costs money": nothing goes over it unasked. */
export function MeteredChoice({ metered }: { metered: boolean }) {
  const { sharing } = useMessages();
  const set = useSend('sync.setMetered');
  // Ticked at once; the status follows.
  const [chosen, setChosen] = useState<boolean | null>(null);
  async function choose(on: boolean) {
    setChosen(on);
    if (!(await set.send({ on }))) setChosen(null);
  }
  return (
    <>
      <Checkbox
        label={sharing.metered}
        hint={sharing.meteredHint}
        checked={chosen ?? metered}
        onValue={(on) => void choose(on)}
      />
      <ErrorBanner error={set.error} />
    </>
  );
}
