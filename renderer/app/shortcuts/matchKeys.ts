import { isMac } from './keyNames.ts';

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Whether a key press is `mod+shift+l`. `mod` is Ctrl, on macOS Command. Letters and digits are
 * compared by their place as well as by what they type, because Alt and Shift change what is typed.
 */
export function matchKeys(press: KeyPress, keys: string, onMac = isMac): boolean {
  const parts = keys.split('+');
  const main = parts.at(-1) ?? '';
  const mod = onMac ? press.metaKey : press.ctrlKey;
  const other = onMac ? press.ctrlKey : press.metaKey;
  if (mod !== parts.includes('mod') || other) return false;
  if (press.altKey !== parts.includes('alt')) return false;
  if (main !== '?' && press.shiftKey !== parts.includes('shift')) return false;
  if (press.key.toLowerCase() === main) return true;
  if (/^[0-9]$/.test(main)) return press.code === `Digit${main}` || press.code === `Numpad${main}`;
  // A Cyrillic or Arabic layout types no Latin letter: then the key's place counts.
  return (
    /^[a-z]$/.test(main) && !/^[a-z]$/i.test(press.key) && press.code === `Key${main.toUpperCase()}`
  );
}
