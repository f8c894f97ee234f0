/** Names, one a line; each once, blank lines left out. */
export function namesOf(lines: string): string[] {
  return [...new Set(lines.split('\n').map((line) => line.trim().slice(0, 200)))].filter(Boolean);
}
