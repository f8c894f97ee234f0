/** The options whose values were used last, latest first, then all others in their own order. */
export function recentFirst<O extends { readonly value: string }>(
  options: readonly O[],
  recent: readonly string[],
): O[] {
  const last = recent.flatMap((value) => options.filter((option) => option.value === value));
  return [...last, ...options.filter((option) => !recent.includes(option.value))];
}
