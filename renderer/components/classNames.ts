/** Joins class names, leaving out what is false or absent: `classNames('row', late && 'row-late')`. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
