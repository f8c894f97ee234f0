export interface MinutesTyped {
  /** What was typed so far. */
  readonly digits: string;
  /** What it stands for. */
  readonly minutes: number | null;
}

/**
 * One key in a field of minutes. A lone 1 to 4 stands for a preset; a further digit makes it a
 * number as typed ("2" is 30 min, "20" is 20 min). Null: the key is not ours to handle.
 */
export function minutesKey(
  before: string,
  key: string,
  presets: readonly number[],
): MinutesTyped | null {
  if (/^\d$/.test(key)) {
    const digits = `${before}${key}`.slice(0, 4);
    const preset = before === '' ? presets[Number(key) - 1] : undefined;
    return { digits, minutes: preset ?? Number(digits) };
  }
  if (key === 'Backspace') {
    const digits = before.slice(0, -1);
    return { digits, minutes: digits === '' ? null : Number(digits) };
  }
  // Letters have no place here; keys with names (Tab, Enter, arrows) are not ours.
  return key.length === 1
    ? { digits: before, minutes: before === '' ? null : presetOrNumber(before, presets) }
    : null;
}

function presetOrNumber(digits: string, presets: readonly number[]): number {
  return (digits.length === 1 ? presets[Number(digits) - 1] : undefined) ?? Number(digits);
}
