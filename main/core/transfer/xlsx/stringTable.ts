const blockBytes = 1 << 20;

/**
 * Many short strings in little memory: their UTF-8 in blocks outside the heap, found by number. As
 * JavaScript strings, each would cost several times its text, and keep the XML that it was cut from.
 */
export class StringTable {
  readonly #blocks: Buffer[] = [];
  #used = blockBytes;
  #ends = new Float64Array(1024);
  #starts = new Float64Array(1024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(text: string): void {
    const length = Buffer.byteLength(text);
    if (this.#used + length > blockBytes) {
      this.#blocks.push(Buffer.allocUnsafeSlow(Math.max(blockBytes, length)));
      this.#used = 0;
    }
    this.#blocks.at(-1)?.write(text, this.#used);
    if (this.#count === this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#ends = grown(this.#ends);
    }
    const start = (this.#blocks.length - 1) * blockBytes + this.#used;
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = start + length;
    this.#used += length;
    this.#count += 1;
  }

  /** Undefined for a number that no string has. */
  get(index: number): string | undefined {
    const start = this.#starts[index];
    const end = this.#ends[index];
    if (start === undefined || end === undefined || index >= this.#count) return undefined;
    const block = Math.floor(start / blockBytes);
    const from = start - block * blockBytes;
    return this.#blocks[block]?.toString('utf8', from, from + end - start);
  }
}

function grown(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const next = new Float64Array(numbers.length * 2);
  next.set(numbers);
  return next;
}
