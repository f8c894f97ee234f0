import { type Settings, settings } from '../../../shared/contract/agency.ts';
import { localValue } from '../store/local.ts';
import type { Reader } from '../store/sqlite.ts';

const initial: Settings = {
  language: 'en',
  clock: 'h12',
  lockMinutes: 10,
  theme: 'system',
  namesHidden: false,
  placeId: null,
  programId: 'agency',
};

export function readSettings(reader: Reader): Settings {
  const stored = localValue(reader, 'settings', (value) => settings.partial().parse(value));
  return settings.parse({ ...initial, ...stored });
}
