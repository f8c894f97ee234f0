const words =
  `school housing landlord lease vaccine card translator appointment doctor bus pass winter coat
clinic form letter bank account child care evening class language assessment employer shift resume
interview permit renewal passport photo application deadline interpreter meeting follow call back
grocery voucher food bank furniture deposit heating bill telephone plan data library computer`
    .split(/\s+/)
    .filter((word) => word !== '');

/** About 120 characters of a note, from a seeded generator. */
export function sentence(random: () => number, length = 18): string {
  const picked: string[] = [];
  for (let n = 0; n < length; n += 1) {
    picked.push(words[Math.floor(random() * words.length)] ?? 'note');
  }
  return `${picked.join(' ')}.`;
}
