export interface Word {
  /** Where it stands: `today.draft.intake(2)`. */
  readonly path: string;
  readonly text: string;
}

/** Every message of a catalogue, or of a part of one, as text; a function is called with a sample of each kind of parameter. */
export function wordsOf(value: unknown, path: string): Word[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') {
    return samples.flatMap((sample) => wordsOf(call(value, sample), `${path}(${sample})`));
  }
  if (Array.isArray(value)) return value.flatMap((one, index) => wordsOf(one, `${path}[${index}]`));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, one]) => wordsOf(one, `${path}.${key}`));
  }
  return [];
}

const samples = [0, 1, 2];

/** Most take a number or what prints like one; some text, some a list. */
function call(message: Function, sample: number): unknown {
  let thrown: unknown;
  for (const kind of [sample, `sample ${sample}`, ['first', 'second']]) {
    try {
      return Reflect.apply(message, null, Array(Math.max(1, message.length)).fill(kind));
    } catch (error) {
      thrown = error;
    }
  }
  throw thrown;
}
