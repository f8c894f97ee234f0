import { describe, expect, test } from 'vitest';
import { sessionBody } from '../../../../shared/contract/work.ts';
import { channels } from '../../../../shared/vocabulary/channels.ts';
import { runningSince } from '../../../../main/core/casework/sessionTime.ts';
import {
  afterFields,
  applies,
  blankFields,
} from '../../../../renderer/screens/sessions/body/blanks.ts';
import { hiddenFields } from '../../../../renderer/screens/sessions/body/channelFields.ts';
import { forSigning } from '../../../../renderer/screens/sessions/body/forSigning.ts';
import {
  draftFromSession,
  newSession,
  sessionFromDraft,
} from '../../../../renderer/screens/sessions/body/newSession.ts';
import { outcomeKeys } from '../../../../renderer/screens/sessions/body/outcomeKeys.ts';

const now = 1_764_000_000_000;
const minute = 60_000;

describe('a new session', () => {
  test.each(['callNow', 'calling', 'alreadyHappened'] as const)(
    '%s: not recorded, identity not checked, consent not asked today',
    (opening) => {
      expect(newSession(opening, now)).toMatchObject({
        recording: 'no',
        identityCheck: [],
        identityResult: 'notChecked',
        channelConsent: 'notAskedToday',
        opening,
      });
    },
  );
  test('a call begins its timer; what already happened has none and no channel yet', () => {
    expect(runningSince(newSession('callNow', now))).toBe(now);
    expect(newSession('calling', now)).toMatchObject({ startedBy: 'client', channel: 'telephone' });
    const past = newSession('alreadyHappened', now);
    expect(runningSince(past)).toBeNull();
    expect(past.channel).toBe('');
    expect(past.startAt).toBeLessThanOrEqual(now);
  });
});

describe('a channel hides what can’t apply', () => {
  test('in person: platform, technical trouble, attempts, call-back', () => {
    const hidden = hiddenFields('inPerson');
    for (const field of ['platform', 'technical', 'attempts', 'callBack'] as const) {
      expect(hidden.has(field), field).toBe(true);
    }
    expect(hidden.has('othersPresent')).toBe(false);
  });
  test.each(['text', 'whatsapp', 'messenger', 'email'])(
    '%s: timer, recording, others on the line',
    (channel) => {
      const hidden = hiddenFields(channel);
      for (const field of ['recording', 'othersPresent', 'othersWho', 'pauses'] as const) {
        expect(hidden.has(field), field).toBe(true);
      }
      expect(hidden.has('technical')).toBe(false);
    },
  );
  test('telephone: the platform, and nothing else', () => {
    expect([...hiddenFields('telephone')]).toEqual(['platform']);
    expect(hiddenFields('video').size).toBe(0);
  });
  test('no channel hides the text, the safety questions or the follow-ups', () => {
    for (const channel of channels.codes) {
      const hidden = hiddenFields(channel);
      for (const field of ['text', 'canTalk', 'location', 'identityCheck', 'followUps'] as const) {
        expect(hidden.has(field), `${channel} ${field}`).toBe(false);
      }
    }
  });
});

describe('the count of blanks', () => {
  test('goes down by one with each answer, and knows what does not apply', () => {
    const body = newSession('callNow', now);
    const before = blankFields(afterFields, body);
    expect(before).toContain('service');
    expect(before).not.toContain('clientMinutes');
    expect(before).not.toContain('documentsDeleted');
    const after = blankFields(afterFields, { ...body, service: 'employment' });
    expect(after).toEqual(before.filter((field) => field !== 'service'));
  });
  test('a document that came in asks whether it is off the telephone', () => {
    const body = newSession('callNow', now, {
      documents: [{ what: 'Card', direction: 'received' }],
    });
    expect(blankFields(afterFields, body)).toContain('documentsDeleted');
    const sent = newSession('callNow', now, { documents: [{ what: 'Form', direction: 'sent' }] });
    expect(applies('documentsDeleted', sent)).toBe(false);
  });
  test('confidentiality is a question only where somebody else interprets', () => {
    const body = newSession('callNow', now);
    for (const [kind, asked] of [
      ['none', false],
      ['workerSpeaksIt', false],
      ['telephoneService', true],
      ['child', true],
    ] as const) {
      expect(applies('interpreterConfidential', { ...body, interpreterKind: kind }), kind).toBe(
        asked,
      );
    }
  });
});

describe('what is kept and what is signed', () => {
  test('a draft comes back field by field; what can’t be read does not take the rest with it', () => {
    const body = newSession('callNow', now, { text: 'She said', location: 'library' });
    const stored = JSON.parse(JSON.stringify(draftFromSession(body))) as Record<string, unknown>;
    expect(sessionFromDraft(stored)).toEqual(body);
    const odd = { ...stored, clientMinutes: 'soon', fieldOfTomorrow: 1 };
    expect(sessionFromDraft(odd)).toMatchObject({
      text: 'She said',
      location: 'library',
      clientMinutes: null,
    });
  });
  test('a chat is kept without a running timer: hours between messages are not time with the client', () => {
    const chat = newSession('callNow', now, { channel: 'whatsapp' });
    expect(runningSince(draftFromSession(chat))).toBeNull();
    expect(forSigning({ ...chat, clientMinutes: 10 }, now + 900 * minute)).toMatchObject({
      endAt: now + 10 * minute,
      clientMinutes: 10,
    });
    expect(forSigning(chat, now + 900 * minute).endAt).toBeNull();
  });
  test('signing ends the timer and writes the minutes down, without the pause', () => {
    const body = newSession('callNow', now, {
      text: 'x',
      pauses: [now + 5 * minute, now + 8 * minute],
    });
    const signed = forSigning(body, now + 20 * minute);
    expect(signed).toMatchObject({ endAt: now + 20 * minute, clientMinutes: 17 });
    expect(forSigning({ ...body, clientMinutes: 12 }, now).clientMinutes).toBe(12);
  });
  test('what was answered for another channel is not signed, an attempt is a fact and stays', () => {
    const body = newSession('callNow', now, {
      channel: 'inPerson',
      technical: ['poorSound'],
      callBack: '204 555 0100',
      attempts: [{ at: now, outcome: 'noAnswer', message: '' }],
    });
    const signed = forSigning(body, now);
    expect(signed).toMatchObject({ technical: [], callBack: '' });
    expect(signed.attempts).toHaveLength(1);
    expect(sessionBody.safeParse(signed).success).toBe(true);
  });
});

test('Alt+1 to Alt+4 are no answer, wrong number, message left, call dropped', () => {
  expect(
    (['noAnswer', 'wrongNumber', 'messageLeft', 'callDropped'] as const).map(outcomeKeys),
  ).toEqual(['alt+1', 'alt+2', 'alt+3', 'alt+4']);
});
