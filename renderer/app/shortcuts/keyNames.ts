export const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform);

const english: Record<string, string> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  enter: 'Enter',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
};
const french: Record<string, string> = {
  ...english,
  shift: 'Maj',
  enter: 'Entrée',
  escape: 'Échap',
};
const mac: Record<string, string> = { mod: '⌘', shift: '⇧', alt: '⌥', enter: '↩', escape: '⎋' };

/** `mod+shift+l` as people read it on this keyboard: "Ctrl Shift L", « Ctrl Maj L », "⇧ ⌘ L". */
export function keyNames(keys: string, language: 'en' | 'fr', onMac = isMac): string {
  const words = { ...(language === 'fr' ? french : english), ...(onMac ? mac : {}) };
  return keys
    .split('+')
    .map((key) => words[key] ?? key.toUpperCase())
    .join(' ');
}
