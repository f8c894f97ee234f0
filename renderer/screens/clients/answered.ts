const none: ReadonlySet<string> = new Set(['', 'notAsked', 'doesNotKnow', 'declined']);

/** Whether a code is a value: not one of the ways of having none. */
export function isValue(code: string | null | undefined): code is string {
  return code !== null && code !== undefined && !none.has(code);
}
