import type { Reader, Writer } from './sqlite.ts';

/** A value of this laptop alone, as JSON. `parse` states what it must be; undefined when there is none. */
export function localValue<Value>(
  reader: Reader,
  name: string,
  parse: (value: unknown) => Value,
): Value | undefined {
  const text = reader.value<string>('SELECT value FROM local WHERE name = ?', [name]);
  return text === undefined ? undefined : parse(JSON.parse(text));
}

export function setLocalValue(writer: Writer, name: string, value: unknown): void {
  writer.run(
    'INSERT INTO local (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, JSON.stringify(value)],
  );
}
