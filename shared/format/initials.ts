/** Initials of a name of any script: "Olena Kovalenko" → "O. K.". Particles count; digits don't. */
export function initialsOf(fullName: string): string {
  return fullName
    .split(/[\s'’-]+/u)
    .map((part) => /\p{L}\p{M}*/u.exec(part)?.[0]?.toLocaleUpperCase())
    .filter((letter) => letter !== undefined)
    .slice(0, 4)
    .map((letter) => `${letter}.`)
    .join('\u00a0');
}
