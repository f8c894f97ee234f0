import type { ComboOption } from '../../components/ComboBox.tsx';

let options: readonly ComboOption[] | null = null;

/** Every IANA time zone, found by its city: "Kyiv", "Addis Ababa". */
export function timeZoneOptions(): readonly ComboOption[] {
  options ??= Intl.supportedValuesOf('timeZone').map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' ').split('/').toReversed().join(', '),
    words: zone,
  }));
  return options;
}
