import { describe, expect, test } from 'vitest';
import { openSegment } from '../../../../../main/core/sync/segments/openSegment.ts';
import { packBody } from '../../../../../main/core/sync/segments/packBody.ts';
import { sealSegment } from '../../../../../main/core/sync/segments/sealSegment.ts';
import {
  frameIsSigned,
  readFrame,
  type SegmentFrame,
} from '../../../../../main/core/sync/segments/segmentFrame.ts';
import { caps } from '../../../../../main/core/sync/segments/caps.ts';
import { edit, epochKeyOf, laptop, segmentAfter } from '../laptops.ts';

const amara = laptop('amara');
const body = {
  through: 3,
  vector: new Map([['laptop-ben', 7]]),
  changes: [edit(1, { headerNote: 'Her brother must not know. '.repeat(20) }), edit(3, {})],
};

function frameOf(file: Uint8Array): SegmentFrame {
  const result = readFrame(file);
  if (result.state !== 'read') throw new Error(`${result.state}: ${result.reason}`);
  return result.value;
}

describe('a segment', () => {
  const { file } = segmentAfter(amara, undefined, body);

  test('says to its program’s members what its author wrote', () => {
    const frame = frameOf(file);
    expect(frameIsSigned(frame, amara.sign.publicKey)).toBe(true);
    expect(openSegment(frame, epochKeyOf('agency'))).toEqual({ state: 'read', value: body });
  });

  test('holds nothing readable', () => {
    const text = Buffer.from(file).toString('latin1');
    for (const secret of ['brother', 'headerNote', 'laptop-ben', 'person', 'through']) {
      expect(text).not.toContain(secret);
    }
  });

  test('does not open with another key, nor with the right key under another epoch’s name', () => {
    expect(openSegment(frameOf(file), epochKeyOf('shelter'))).toEqual({
      state: 'refused',
      reason: 'sealed',
    });
    const frame = frameOf(file);
    const renamed = { ...frame, header: { ...frame.header, epoch: 'f'.repeat(64) } };
    expect(openSegment(renamed, epochKeyOf('agency')).state).toBe('refused');
  });

  test('is another laptop’s to nobody', () => {
    expect(frameIsSigned(frameOf(file), laptop('ben').sign.publicKey)).toBe(false);
    expect(frameIsSigned(frameOf(file), amara.sign.publicKey.subarray(1))).toBe(false);
  });

  test('that arrived in part is not there yet, wherever it ends', () => {
    for (let length = 0; length < file.length; length += 1) {
      expect(readFrame(file.subarray(0, length)).state, `${length} bytes`).toBe('notYet');
    }
  });

  test('whose space was set aside and not filled is not there yet', () => {
    expect(readFrame(new Uint8Array(file.length))).toEqual({
      state: 'notYet',
      reason: 'placeholder',
    });
    for (const arrived of [file.length - 64, file.length - 65]) {
      const partly = file.slice().fill(0, arrived);
      expect(readFrame(partly), `${arrived} bytes`).toEqual({
        state: 'notYet',
        reason: 'placeholder',
      });
    }
  });

  test('changed in any bit is never taken for what its author signed', () => {
    for (let at = 0; at < file.length; at += 1) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const result = readFrame(changed);
      const isTaken = result.state === 'read' && frameIsSigned(result.value, amara.sign.publicKey);
      expect(isTaken, `byte ${at}`).toBe(false);
    }
  });

  test('with anything behind it is refused; one of a newer Carnet waits for the update', () => {
    expect(readFrame(new Uint8Array([...file, 0]))).toEqual({
      state: 'refused',
      reason: 'malformed',
    });
    const newer = file.slice();
    newer[8] = 2;
    expect(readFrame(newer)).toEqual({ state: 'notYet', reason: 'newer' });
    newer[8] = 0;
    expect(readFrame(newer)).toEqual({ state: 'refused', reason: 'malformed' });
  });

  test.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
    ['a web page of a captive portal', new TextEncoder().encode('<!doctype html><title>Sign in')],
  ])('%s in its place is refused', (_, bytes) => {
    expect(readFrame(bytes)).toEqual({ state: 'refused', reason: 'malformed' });
  });

  test('that claims to be larger than the caps is refused before it is read', () => {
    for (const [offset, value] of [
      [10, caps.header + 1],
      [12, caps.ciphertext + 1],
    ] as const) {
      const claimed = file.slice(0, 200);
      const view = new DataView(claimed.buffer);
      if (offset === 10) view.setUint16(offset, value, true);
      else view.setUint32(offset, value, true);
      expect(readFrame(claimed)).toEqual({ state: 'refused', reason: 'tooLarge' });
    }
  });

  test('that would be larger than the caps is not made', () => {
    const place = { ...frameOf(file).header };
    const keys = { epochKey: epochKeyOf('agency'), signSecretKey: amara.sign.privateKey };
    expect(() => sealSegment(place, new Uint8Array(caps.ciphertext), keys)).toThrow(RangeError);
  });

  test('by a member who seals rubbish is refused, and does not stop the reader', () => {
    const keys = { epochKey: epochKeyOf('agency'), signSecretKey: amara.sign.privateKey };
    for (const rubbish of ['', 'rubbish\n', '{"through":1,"vector":{}}', '[1]\n']) {
      const content = packBody(new TextEncoder().encode(rubbish));
      const { file: made } = sealSegment(frameOf(file).header, content, keys);
      expect(openSegment(frameOf(made), keys.epochKey)).toEqual({
        state: 'refused',
        reason: 'body',
      });
    }
    const { file: unpadded } = sealSegment(frameOf(file).header, new Uint8Array(3), keys);
    expect(openSegment(frameOf(unpadded), keys.epochKey).state).toBe('refused');
  });
});
