const daysTo1970 = 25_569;
const lastSerial = 2_958_465; // 9999-12-31

/**
 * An Excel serial as text: `1981-02-16`, `1981-02-16T13:30:00`, or `13:30:00` below one day.
 * Undefined outside Excel's own range. The 1900 system counts a 29 February 1900 that never was,
 * so serials before it are one day further on; the 1904 system has no such day.
 */
export function serialToIso(serial: number, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0) return undefined;
  const seconds = Math.round((serial % 1) * 86_400);
  let day = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  const time = seconds % 86_400;
  if (serial < 1 && !from1904) return clock(time);
  if (from1904) day += 1462;
  else if (day < 60) day += 1;
  if (day > lastSerial) return undefined;
  const text = civil(day - daysTo1970);
  return time === 0 ? text : `${text}T${clock(time)}`;
}

function clock(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** Days since 1970-01-01 as a Gregorian date (Howard Hinnant, "chrono-compatible date algorithms"). */
function civil(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
