import type { CallName } from '../../../../shared/contract/contract.ts';
import { passphrase } from '../../../support/scene.ts';
import { author, hidden, type Known, today } from './twoVaults.ts';

export interface Asked {
  /** Inputs worth trying, besides those drawn at random. */
  readonly inputs: readonly unknown[];
  /** Whether random inputs are tried too; false where they would start processes or end the vault. */
  readonly random: boolean;
  /** Fields of the answer that are drawn by chance, or measure the database's file. */
  readonly masked?: readonly string[];
}

const tried = (...inputs: unknown[]): Asked => ({ inputs, random: true });
const only = (...inputs: unknown[]): Asked => ({ inputs, random: false });

/** What to call every call of the contract with. A call that is not here fails the test. */
export function everyCall(known: Known): Readonly<Record<string, Asked>> {
  const ids = [
    ...hidden.incidents,
    hidden.addition,
    hidden.draft,
    'no-such-id',
    known.olena,
    known.twin,
    known.imported,
    known.sessionDraft,
    known.signedSession,
    known.note,
    known.service,
    known.ownIncident,
    known.intakeDraft,
  ];
  const each = (input: (id: string) => unknown) => ids.map(input);
  const byId = tried(...each((id) => ({ id })));
  const nothing = tried({});
  const words = ['zqxwords', 'zqx', 'zqxdraft', 'zqxref', 'Olena', 'housing lease', 'Farida'];
  const secret = { kind: 'passphrase', passphrase };
  const size = ['size', 'id', 'jobId', 'sourceId', 'folder', 'path'];
  return {
    'me.get': nothing,
    'settings.get': nothing,
    'members.list': nothing,
    'members.news': nothing,
    'join.state': nothing,
    'sheet.state': nothing,
    'people.search': tried(...words.map((text) => ({ text }))),
    'people.list': tried({}, { sort: 'recent' }, { sort: 'fileNumber' }, { text: 'Olena' }),
    'people.get': byId,
    'people.timeline': tried(...each((id) => ({ id }))),
    'people.intakeValues': byId,
    'contact.check': tried({
      contactPointId: known.contactPoint,
      channel: 'call',
      minuteOfDay: 600,
    }),
    'draft.get': byId,
    'draft.list': tried(
      {},
      { kind: 'incident' },
      { kind: 'session' },
      ...each((personId) => ({ personId })),
    ),
    'draft.lastOpen': nothing,
    'service.get': byId,
    'service.defaults': tried({ today }, { today, personId: known.olena }),
    'session.list': nothing,
    'session.get': byId,
    'task.list': tried({}, { open: false }),
    'search.everything': tried(...words.map((text) => ({ text, limit: 50 }))),
    'search.notes': tried(...words.map((text) => ({ text })), {
      text: 'zqx',
      personId: known.olena,
    }),
    'today.get': tried({ today }, { today: '2027-11-22' }, { today: '2026-11-01' }),
    'duplicates.list': tried({}, { show: 'same' }, { show: 'askLater' }, { show: 'different' }),
    'duplicates.check': tried(
      { values: { person: {}, names: [{ full: 'Olena Kovalenko' }] } },
      { values: { person: {}, names: [{ full: 'zqxtold' }], contacts: [{ value: 'zqxref' }] } },
    ),
    'crisis.open': tried(
      {},
      ...each((personId) => ({ personId })),
      ...each((draftId) => ({ draftId })),
    ),
    'incident.get': byId,
    'incident.list': tried({}, { limit: 1 }, { offset: 1 }, ...each((personId) => ({ personId }))),
    'review.list': tried({}, ...each((personId) => ({ personId }))),
    'review.settle': tried(
      ...each((id) => ({
        kind: 'incident',
        id,
        question: null,
        seen: '',
        choice: { does: 'keep' },
      })),
    ),
    'audit.list': tried({}, ...each((recordId) => ({ recordId })), { act: 'view' }),
    'audit.verify': nothing,
    'import.list': only({}),
    'import.get': only(...each((id) => ({ id })), { id: known.importId }),
    'import.problems': tried({ id: known.importId }),
    'import.preview': tried({ id: known.importId }),
    'import.duplicates': tried({ id: known.importId }),
    'vault.list': only({}),
    'vault.ratePassphrase': tried({ passphrase: 'zqxwords' }),
    'vault.suggestPassphrase': { ...only({ language: 'en' }), masked: ['words'] },
    'vault.recoveryChallenge': nothing,
    'backup.state': { ...only({}), masked: size },
    'restore.candidates': { ...only({ vaultId: known.vaultId }), masked: size },
    'restore.look': only(...each((fileId) => ({ fileId }))),
    'restore.offer': only({ path: '/no-such-file' }),
    'practice.writeList': only({}),

    // What writes. Its traces are read again by all of the above, which is asked twice.
    'settings.set': only({ namesHidden: true }, { programId: hidden.incidents[0] }),
    'agency.save': nothing,
    'agency.saveCrisis': only({ list: [], steps: 'zqx', reviewedOn: today }),
    'crisis.later': nothing,
    'program.save': only({ name: 'zqx' }, { id: hidden.incidents[0], name: 'x' }),
    'place.save': only({ name: 'zqx' }, { id: hidden.incidents[0], name: 'x' }),
    'people.saveIntake': tried(
      ...each((id) => ({
        id,
        values: { person: { birthYear: 1984 }, names: [{ full: 'Olena K' }] },
      })),
      ...each((draftId) => ({
        draftId,
        values: { person: { birthYear: 1950 }, names: [{ full: 'Somebody New' }] },
      })),
      // No consent: what identifies is taken out of the file, its drafts and its import.
      { id: known.imported, values: { person: { anonymous: true }, names: [] } },
    ),
    'household.confirm': tried(...each((membershipId) => ({ membershipId, belongs: false }))),
    'contact.use': tried({
      contactPointId: known.contactPoint,
      channel: 'call',
      act: 'copied',
      minuteOfDay: 600,
      overrideReason: 'urgent',
    }),
    'draft.save': tried(
      ...each((id) => ({ id, kind: 'session', body: { text: 'typed' } })),
      ...each((id) => ({ id, kind: 'incident', body: { words: 'typed' } })),
      ...each((id) => ({ id, kind: 'intake', personId: id, body: {} })),
      {
        id: known.sessionDraft,
        kind: 'session',
        personId: known.olena,
        body: { personId: known.olena, channel: 'telephone', text: 'more', startAt: 1 },
      },
    ),
    'session.sign': only(...each((draftId) => ({ draftId }))),
    'session.unsign': tried(...each((draftId) => ({ draftId }))),
    'session.closeAttempt': tried(...each((draftId) => ({ draftId, outcome: 'noAnswer' }))),
    'note.amend': tried(...each((noteId) => ({ noteId, text: 'more', draftId: noteId }))),
    'service.log': tried(
      { personIds: [known.olena], values: { note: 'a service' }, draftId: hidden.draft },
      { personIds: [hidden.incidents[0]], values: {} },
    ),
    'service.undo': tried(...each((id) => ({ ids: [id] }))),
    'service.change': tried(...each((id) => ({ id, values: { note: 'changed' } }))),
    'task.save': tried(
      ...each((id) => ({ id, what: 'x' })),
      ...each((sessionId) => ({ what: 'x', sessionId, personId: known.olena, dueOn: today })),
    ),
    'task.done': tried({ id: known.task, done: true }, ...each((id) => ({ id, done: true }))),
    'duplicates.decide': tried({ firstId: known.olena, secondId: known.twin, verdict: 'same' }),
    'duplicates.undo': tried(...each((samePersonId) => ({ samePersonId }))),
    'incident.save': tried(
      { values: { words: 'mine', personId: known.olena, sessionId: known.sessionDraft } },
      ...each((draftId) => ({ values: { words: 'mine' }, draftId })),
      ...each((id) => ({ values: { words: 'mine', personId: id, sessionId: id } })),
    ),
    'incident.add': tried(
      ...each((id) => ({ id, text: 'more' })),
      ...each((id) => ({ id, nextCheck: { on: today, at: null, done: true } })),
      ...each((id) => ({ id, draftId: hidden.draft })),
    ),
    'draft.discard': byId,
    'import.plan': only({ id: hidden.incidents[0], mapping: [], choices: {} }),
    'import.confirm': only(...each((id) => ({ id }))),
    'import.cancel': only(...each((id) => ({ id }))),
    'import.read': only({ fileId: hidden.incidents[0] }),
    'files.offer': only({ path: '/no-such-file', purpose: 'import' }),
    'files.offerFolder': only({ path: '/no-such-folder' }),
    'sync.status': { ...only({}), masked: ['bytes', 'at', 'next'] },
    'sync.laptops': only({}),
    'sync.now': only({}),
    'sync.cancel': only({}),
    'sync.pause': only({ on: true }),
    'sync.setMetered': only({ on: true }),
    'sync.setPlace': only({ place: null }),
    'sync.placeForm': only({}),
    'sync.refill': only({}),
    'sync.handOver': only({ folderId: 'no-such-folder' }),
    'import.undo': only({ id: hidden.incidents[0] }, { id: known.importId }),
    'notice.putOff': only({ notice: 'noBackupPlace' }),
    'laptop.noteDisk': only({ encryption: 'encrypted' }),
    'backup.cancel': only({ jobId: hidden.incidents[0] }),
    'backup.forgetSecondPlace': { ...only({}), masked: size },
    'backup.forgetEarlierLock': { ...only({}), masked: size },
    'backup.removeSetAside': { ...only({ id: hidden.incidents[0] }), masked: size },
    'backup.setSecondPlace': { ...only({ path: '/no-such-folder' }), masked: size },
    'backup.make': { ...only({}), masked: size },
    'backup.beforeQuit': only({}),
    'backup.rehearse': only({ id: hidden.incidents[0], place: 'laptop', secret }),
    'restore.begin': only({ sourceId: hidden.incidents[0], secret }),
    'restore.cancel': only({ jobId: hidden.incidents[0] }),
    'practice.start': only({ language: 'en' }),
    'vault.create': only({ ownerName: 'x', language: 'en', recoveryLanguage: 'en', passphrase }),
    'vault.unlock': only({ id: known.vaultId, passphrase }),
    'vault.recover': only({ id: known.vaultId, words: 'zqx', newPassphrase: passphrase }),
    'vault.recoverBySheet': only({
      id: known.vaultId,
      typed: ['zqx'],
      newPassphrase: passphrase,
    }),
    'vault.changePassphrase': only({ current: 'zqxwords', next: passphrase }),
    'vault.confirmRecoveryWords': only({ answers: [] }),
    'vault.renewRecoveryWords': only({ passphrase: 'zqxwords', language: 'en' }),
    'vault.reencrypt': only({ current: 'zqxwords', next: passphrase, language: 'en' }),
    'members.newsSeen': tried({ through: 1 }),
    'members.invite': only({}),
    'members.invitations': only({}),
    'members.invitationFile': only(...each((id) => ({ id }))),
    'members.cancelInvitation': only(...each((id) => ({ id }))),
    'members.takeRequest': only({ text: 'zqx' }),
    'members.asking': only(...each((invitation) => ({ invitation }))),
    'members.approve': only(...each((invitation) => ({ invitation }))),
    'members.refuse': only(...each((invitation) => ({ invitation }))),
    'members.welcomeFile': only(...each((invitation) => ({ invitation }))),
    'members.setRole': only({ member: known.me, role: 'administrator' }),
    'members.grant': only(...each((program) => ({ member: known.me, program }))),
    'members.withdraw': only(...each((program) => ({ member: known.me, program }))),
    'members.removeDevice': only(...each((device) => ({ device }))),
    'members.removeMember': only({ member: author }, { member: known.me }),
    'members.extendCut': only(...each((device) => ({ device }))),
    'members.deviceReport': only(...each((device) => ({ device }))),
    'members.devicePeople': only(...each((device) => ({ device }))),
    'sheet.show': only({ language: 'en', split: false }),
    'sheet.test': only({ typed: ['zqx'] }),
    'sheet.openThisVault': only({ passphrase: 'zqxwords' }),
    'sheet.appointMe': only({ typed: ['zqx'] }),
    'join.look': only({ text: 'zqx' }),
    'join.ask': only({ text: 'zqx' }),
    'join.takeWelcome': only({ text: 'zqx' }),
    'join.finish': only({ passphrase: 'zqxwords' }),
    'join.cancel': only({}),
    'vault.lock': only({}),
  } satisfies Partial<Record<CallName, Asked>>;
}
