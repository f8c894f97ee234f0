import { useState } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';

const shortEnough = 420;

/** A note as written; a long one shows its beginning first. */
export function FoldedText({ text }: { text: string }) {
  const { clients } = useMessages();
  const [whole, setWhole] = useState(false);
  if (text.length <= shortEnough) return <div dir="auto">{text}</div>;
  const cut = text.lastIndexOf(' ', shortEnough - 60);
  return (
    <div dir="auto">
      {whole ? text : `${text.slice(0, cut > 0 ? cut : shortEnough - 60)}…`}{' '}
      <Button
        kind="quiet"
        size="small"
        className="fold-button"
        aria-expanded={whole}
        onPress={() => setWhole(!whole)}
      >
        {whole ? clients.fold : clients.unfold}
      </Button>
    </div>
  );
}
