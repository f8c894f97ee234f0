/** Marks of direction and joining that spreadsheets pick up; they are invisible and match nothing. */
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * A name fit to show: outer blanks gone, inner ones single, invisible marks dropped, composed
 * (NFC). Order, case, spelling and punctuation stay as the person gave them.
 */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(invisible, '').replace(/\s+/g, ' ').trim();
}
