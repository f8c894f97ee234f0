import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ChoosePlace } from './ChoosePlace.tsx';

/** The way to the place once more, on this laptop: another folder, another password. */
export function ChooseAgain({
  label,
  whose,
  onChosen,
  small = false,
}: {
  label: string;
  whose: 'agency' | 'laptop';
  /** `place` is isolated. */
  onChosen: (place: string) => void;
  small?: boolean;
}) {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Button size={small ? 'small' : 'regular'} onPress={() => setChoosing(true)}>
        {label}
      </Button>
      {choosing ? (
        <ChoosePlace whose={whose} onChosen={onChosen} onClose={() => setChoosing(false)} />
      ) : null}
    </>
  );
}
