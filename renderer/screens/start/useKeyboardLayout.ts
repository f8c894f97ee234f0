import { useEffect, useState } from 'react';

interface KeyboardWithLayout {
  getLayoutMap(): Promise<ReadonlyMap<string, string>>;
}

/**
 * What the first row of letters types now: "QWERTY", "AZERTY", "ЙЦУКЕН". Empty where the browser
 * does not tell. A passphrase typed on another layout than it was made on is a common riddle.
 */
export function useKeyboardLayout(): string {
  const [layout, setLayout] = useState('');
  useEffect(() => {
    let gone = false;
    const read = () => {
      layoutName().then(
        (name) => {
          if (!gone) setLayout(name);
        },
        () => {},
      );
    };
    read();
    window.addEventListener('focus', read);
    return () => {
      gone = true;
      window.removeEventListener('focus', read);
    };
  }, []);
  return layout;
}

async function layoutName(): Promise<string> {
  const { keyboard } = navigator as { keyboard?: KeyboardWithLayout };
  if (!keyboard) return '';
  const map = await keyboard.getLayoutMap();
  const row = ['KeyQ', 'KeyW', 'KeyE', 'KeyR', 'KeyT', 'KeyY'].map((code) => map.get(code) ?? '');
  return row.every((letter) => letter !== '') ? row.join('').toLocaleUpperCase() : '';
}
