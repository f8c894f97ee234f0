import { CarnetError } from '../../../shared/contract/errors.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const uuidLength = 16;

/** Numbers are unsigned LEB128; texts are their UTF-8 length and bytes; a UUID is a zero and its 16 bytes. */
export class ByteWriter {
  #bytes = Buffer.allocUnsafe(64);
  #length = 0;

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  number(value: number): void {
    let left = value;
    while (left >= 128) {
      this.byte((left % 128) + 128);
      left = Math.floor(left / 128);
    }
    this.byte(left);
  }

  text(text: string): void {
    const length = Buffer.byteLength(text);
    this.number(length);
    this.#room(length);
    this.#length += this.#bytes.write(text, this.#length);
  }

  id(id: string): void {
    if (!uuid.test(id)) return this.text(id);
    this.byte(0);
    this.#room(uuidLength);
    this.#length += this.#bytes.write(id.replaceAll('-', ''), this.#length, 'hex');
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes.subarray(0, this.#length));
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const longer = Buffer.allocUnsafe(2 * (this.#length + more));
    longer.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = longer;
  }
}

/** The inverse. What is cut off or too long throws `store.damaged`. */
export class ByteReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw damaged();
    this.#at += 1;
    return byte;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 49; scale *= 128) {
      const byte = this.byte();
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
    throw damaged();
  }

  text(): string {
    return this.#take(this.number()).toString('utf8');
  }

  id(): string {
    if (this.#bytes[this.#at] !== 0) return this.text();
    this.#at += 1;
    const bytes = this.#take(uuidLength);
    if (!isLast(bytes)) last = { bytes: Uint8Array.from(bytes), text: uuidOf(bytes) };
    return last.text;
  }

  #take(length: number): Buffer {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw damaged();
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }
}

/** The last UUID that was read: of many clocks in a row most name the same laptop. */
let last = { bytes: new Uint8Array(uuidLength), text: uuidOf(Buffer.alloc(uuidLength)) };

function isLast(bytes: Buffer): boolean {
  for (let at = 0; at < uuidLength; at += 1) if (bytes[at] !== last.bytes[at]) return false;
  return true;
}

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

const damaged = () => new CarnetError('store.damaged', { part: 'clock' });
