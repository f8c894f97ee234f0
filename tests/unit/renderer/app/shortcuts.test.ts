import { describe, expect, test } from 'vitest';
import { keyNames } from '../../../../renderer/app/shortcuts/keyNames.ts';
import { type KeyPress, matchKeys } from '../../../../renderer/app/shortcuts/matchKeys.ts';

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe('a shortcut', () => {
  test('is Ctrl here and Command on a Mac', () => {
    expect(matchKeys(press('k', 'KeyK', { ctrlKey: true }), 'mod+k', false)).toBe(true);
    expect(matchKeys(press('k', 'KeyK', { metaKey: true }), 'mod+k', true)).toBe(true);
    expect(matchKeys(press('k', 'KeyK', { ctrlKey: true }), 'mod+k', true)).toBe(false);
  });

  test('tells lock from log a service', () => {
    const logService = press('L', 'KeyL', { ctrlKey: true, shiftKey: true });
    expect(matchKeys(logService, 'mod+shift+l', false)).toBe(true);
    expect(matchKeys(logService, 'mod+l', false)).toBe(false);
  });

  test('works on a keyboard that types Cyrillic, and on AZERTY by what is typed', () => {
    expect(matchKeys(press('л', 'KeyK', { ctrlKey: true }), 'mod+k', false)).toBe(true);
    // On AZERTY the key where Q stands types A.
    expect(matchKeys(press('a', 'KeyQ', { ctrlKey: true }), 'mod+q', false)).toBe(false);
  });

  test('Alt with a digit, whatever the layout types there', () => {
    expect(matchKeys(press('&', 'Digit1', { altKey: true }), 'alt+1', false)).toBe(true);
    expect(matchKeys(press('1', 'Numpad1', { altKey: true }), 'alt+1', false)).toBe(true);
    expect(matchKeys(press('1', 'Digit1'), 'alt+1', false)).toBe(false);
  });

  test('? needs no word about Shift', () => {
    expect(matchKeys(press('?', 'Slash', { shiftKey: true }), '?', false)).toBe(true);
  });

  test('is named as the keyboard names it', () => {
    expect(keyNames('mod+shift+l', 'en', false)).toBe('Ctrl Shift L');
    expect(keyNames('mod+shift+l', 'fr', false)).toBe('Ctrl Maj L');
    expect(keyNames('mod+enter', 'fr', true)).toBe('⌘ ↩');
  });
});
