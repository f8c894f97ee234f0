import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { memberCalls as declared } from '../../../shared/contract/members.ts';
import { checkWelcome, finishJoining } from '../members/joining/finishJoining.ts';
import { readInvitation } from '../members/joining/invitation.ts';
import {
  askToJoin,
  forgetJoining,
  invitationAsked,
  type Joining,
  joiningHere,
  needJoining,
  takeWelcome,
} from '../members/joining/ownJoining.ts';
import { accepted } from '../members/joining/verdictErrors.ts';
import { whatIsHere } from '../members/joining/whatIsHere.ts';
import type { OpenCase } from '../openCase.ts';
import { sodium } from '../vault/sodium.ts';
import type { Handlers } from './handlers.ts';
import { finishSigning } from './finishSigning.ts';
import { refusalsKept } from './refusalsKept.ts';

type JoinCalls = Pick<
  typeof declared,
  'join.look' | 'join.ask' | 'join.state' | 'join.takeWelcome' | 'join.finish' | 'join.cancel'
>;

/** The new laptop's side of joining. */
export const joinCalls: Handlers<JoinCalls> = {
  'join.look': ({ reader, clock }, { text }) => {
    const { body } = accepted(readInvitation(text), 'members.notAnInvitation');
    const { people, hasRecords } = whatIsHere(reader);
    return {
      agencyName: body.name,
      from: body.from,
      expiresAt: body.expires,
      expired: body.expires <= clock.now(),
      people,
      hasRecords,
    };
  },
  'join.ask': (open, { text, bring }) => {
    const joining = open.write((unit) => askToJoin(unit, text, bring));
    open.changed('members', 'members');
    return { file: requestFile(joining) };
  },
  'join.state': (open) => stateOf(open),
  'join.takeWelcome': (open, { text }) => {
    open.write((unit) => {
      takeWelcome(unit, text);
      checkWelcome(unit);
    });
    open.changed('members', 'members');
    return {};
  },
  'join.finish': async (open, { passphrase }) => {
    const { recipient } = checkWelcome(open.reader);
    await refusalsKept(open, () =>
      open.vault.addAgencySlot({ kind: 'passphrase', passphrase }, recipient),
    );
    // What is about to be signed is signed by the laptop that it was written on.
    finishSigning(open, Number.MAX_SAFE_INTEGER);
    const { member, device } = checkWelcome(open.reader);
    const actor = { ...open.actor, memberId: member, deviceId: device };
    const joined = open.write((unit) => finishJoining(unit), actor);
    open.become(actor);
    if (joined.place !== '') open.members.exchange.takePlace(joined.place);
    open.changed('members', 'members');
    return {};
  },
  'join.cancel': (open) => {
    open.write((unit) => {
      needJoining(unit);
      forgetJoining(unit);
      unit.audit('cancelJoining', 'vault', open.vault.id);
    });
    open.changed('members', 'members');
    return {};
  },
};

async function stateOf(open: OpenCase): Promise<CallOutput<'join.state'>> {
  const joining = joiningHere(open.reader);
  if (joining === undefined) return { state: 'none' };
  const { body, text } = invitationAsked(joining);
  const words = await open.members.sixWords(text.hash, sodium.from_hex(joining.requestHash));
  return {
    state: joining.welcome === null ? 'asked' : 'letIn',
    agencyName: body.name,
    from: body.from,
    askedAt: joining.askedAt,
    expiresAt: body.expires,
    words: { en: [...words.en], fr: [...words.fr] },
    file: requestFile(joining),
  };
}

const requestFile = (joining: Joining) => {
  const { id } = invitationAsked(joining).body;
  return { name: `carnet-request-${id.slice(-6)}.txt`, text: joining.request };
};
