import { type ErrorMessages, fieldNames, say } from '../errorMessages.ts';
import { audit } from './audit.ts';

const ourFault =
  'Nothing was changed. Try again; if it stays, lock Carnet and unlock it. This is a fault in Carnet, not yours.';

const staysAsItIs = 'Nothing was changed; Carnet goes on as it is.';

export const errors: ErrorMessages = {
  'contract.unknownCall': say('Carnet asked itself for something it does not know.', ourFault),
  'contract.invalidInput': say('Something in the form can’t be kept as it stands.', ourFault),
  'contract.invalidOutput': say('Carnet could not read its own answer.', ourFault),
  'contract.notAllowed': say(
    'Your role does not allow this.',
    'Nothing was changed. Ask an administrator of your agency.',
  ),
  'contract.wrongSender': say(
    'Carnet refused a request that did not come from its window.',
    ourFault,
  ),
  'contract.internal': say('Something went wrong inside Carnet.', ourFault),

  'core.stopped': say(
    'The part of Carnet that keeps the data has stopped.',
    'What was saved is safe. Unlock again to go on; your drafts come back.',
  ),

  'vault.locked': say('Carnet is locked.', 'Nothing is lost. Unlock it and try again.'),
  'vault.alreadyOpen': say('A vault is open already.', 'Lock it first.'),
  'vault.notFound': say(
    'That vault is no longer on this laptop.',
    'If its folder was moved, put it back; if not, restore a backup.',
  ),
  'vault.wrongSecret': say('That did not open it.', 'Try again. Nothing is ever erased.'),
  'vault.tooManyTries': ({ waitSeconds }) => ({
    what: 'That did not open it.',
    next: `Try again in ${Number(waitSeconds ?? 10)} ${Number(waitSeconds ?? 10) === 1 ? 'second' : 'seconds'}. Nothing is ever erased.`,
  }),
  'vault.weakPassphrase': say(
    'This passphrase is too easy to guess.',
    'Whoever takes the laptop could try millions. Take the five words offered, or add words.',
  ),
  'vault.damaged': say(
    'A file that opens the vault is damaged.',
    'Nothing was deleted. Its earlier copy may do: try again, then restore a backup.',
  ),
  'vault.newerFormat': say(
    'This vault was made by a newer Carnet.',
    'Nothing was changed. Update Carnet on this laptop, then open it.',
  ),
  'vault.noKeychain': say(
    'This laptop offers Carnet no place that is safe enough.',
    'Use your passphrase.',
  ),
  'vault.badRecoveryWords': ({ reason, count, position }) => ({
    what:
      reason === 'count'
        ? `There are twelve words; you typed ${Number(count)}.`
        : reason === 'unknown'
          ? `Word ${Number(position)} is not in the list of recovery words.`
          : 'These are not the twelve words of this vault.',
    next: 'Check the order and the spelling; accents and capitals don’t matter. Nothing is ever erased.',
  }),
  'vault.keyDerivationFailed': say(
    'The laptop did not have enough memory to check the passphrase.',
    'Nothing was changed. Close other programs and try again.',
  ),
  'vault.changingLock': say(
    'Carnet is changing the lock of this vault.',
    'Nothing is lost. Wait until it is done; it says so on this page.',
  ),

  'backup.busy': say(
    'A backup is being made, checked or copied at the moment.',
    'Nothing was changed. Wait until it is done, then try again.',
  ),
  'backup.cancelled': say(
    'This was stopped before its end.',
    'Nothing was changed, and earlier backups are still there. You can start it again.',
  ),
  'backup.failed': say(
    'This stopped before its end, and Carnet can’t tell why.',
    'Nothing was changed, and earlier backups are still there. Try again; if it stays, restart the laptop.',
  ),
  'backup.notFound': say(
    'That backup is no longer where it was.',
    'Nothing was changed. Plug the stick back in, or choose another backup.',
  ),
  'backup.notABackup': say(
    'This file is not a backup made by Carnet.',
    'Nothing was changed. Its name ends in “.carnet-backup”: choose another file.',
  ),
  'backup.halfCopied': say(
    'This backup is not whole: its end is missing.',
    'Nothing was changed. It may still be copying: wait and copy it again, or choose another backup.',
  ),
  'backup.damaged': say(
    'This backup is damaged and can’t be used.',
    'Nothing was changed. Copy it again from where it came from, or choose another backup.',
  ),
  'backup.tampered': say(
    'Someone or something changed this backup after it was made.',
    'Nothing was changed on this laptop. Don’t use it: choose another backup.',
  ),
  'backup.newer': say(
    'This backup was made by a newer Carnet.',
    'Nothing was changed. Update Carnet on this laptop, then try again.',
  ),
  'backup.wrongSecret': say(
    'That does not open this backup.',
    'A backup opens with the passphrase or the recovery words of the day it was made. Try those. Nothing is ever erased.',
  ),
  'backup.placeMissing': say(
    'The second place for backups is not there.',
    'The backup on this laptop is kept. Plug the stick in, or connect to the shared folder; Carnet tries again by itself.',
  ),
  'backup.placeReadOnly': say(
    'Carnet may not write to the second place for backups.',
    'The backup on this laptop is kept. Unlock the stick or choose another folder.',
  ),
  'backup.placeFull': say(
    'There is no room left in the second place for backups.',
    'The backup on this laptop is kept. Free some space there or choose another folder.',
  ),
  'backup.placeIsCarnet': say(
    'That folder is Carnet’s own: it would be lost together with the laptop’s data.',
    'Nothing was changed. Choose a stick or a shared folder.',
  ),
  'backup.noneSince': say(
    'There is no good backup yet since the lock was changed.',
    'Nothing was deleted. Make a backup first; then the old ones can go.',
  ),

  'members.notAllowed': say(
    'Only an administrator of your agency can do this, and you are none now.',
    'Nothing was changed. Ask an administrator.',
  ),
  'members.lastAdministrator': say(
    'Your agency would be left without an administrator.',
    'Nothing was changed. Make somebody else an administrator first.',
  ),
  'members.notFound': say(
    'This person or laptop does not belong to your agency.',
    'Nothing was changed. Someone may have been removed meanwhile: look at the list again.',
  ),
  'members.invitationExpired': say(
    'This invitation is not good any more.',
    'Nothing was changed. Ask an administrator of the agency for a new one.',
  ),
  'members.notAnInvitation': say(
    'This is no invitation from Carnet.',
    'Nothing was changed. Choose the file that the administrator gave you.',
  ),
  'members.notARequest': say(
    'This is no answer to one of your invitations.',
    'Nothing was changed. Choose the file that was made on the new laptop from your invitation.',
  ),
  'members.notAWelcome': say(
    'This file does not let this laptop in.',
    'Nothing was changed. Choose the file that the administrator made for this laptop, or ask for it again.',
  ),
  'members.otherAgency': say(
    'This file is from another agency than yours.',
    'Nothing was changed. Choose a file of your own agency.',
  ),
  'members.halfCopied': say(
    'The file is not here as a whole.',
    'Nothing was changed. Copy it again, and wait until copying has ended.',
  ),
  'members.newerFile': say(
    'This file was made by a newer Carnet.',
    'Nothing was changed. Update Carnet on this laptop, then take the file again.',
  ),
  'members.alreadyJoining': say(
    'This laptop is waiting already to be let in.',
    'Nothing was changed. Wait for the answer, or stop joining and ask anew.',
  ),
  'members.notJoining': say(
    'This laptop is not waiting to be let in.',
    'Nothing was changed. Begin with the invitation.',
  ),
  'members.hasRecords': say(
    'There are client files in this vault.',
    'Nothing was changed. Say whether they come with you into the agency, or make a new vault for it.',
  ),
  'members.sheetGone': say(
    'Carnet does not have your agency’s sheet any more.',
    'It was read back from paper and then forgotten, or another laptop founded the agency. The paper is still good: look in the agency’s safe.',
  ),
  'members.wrongSheet': say(
    'These words are not your agency’s sheet.',
    'Nothing was changed. Check that the paper is your agency’s, and that two parts are from one printing.',
  ),
  'members.removed': say(
    'This laptop was removed from the agency.',
    'What is on it stays readable here, and reaches nobody. Ask an administrator.',
  ),

  'trip.nothingChosen': say(
    'Nobody was chosen to go along.',
    'No pack was made. Choose clients, or a program that has some.',
  ),
  'trip.endsInThePast': say(
    'That day is over, or too far off.',
    'Nothing was changed. Choose a later day, at most 999 days after the first one.',
  ),
  'trip.notAPack': say(
    'This file is no pack.',
    'Nothing was changed. A pack ends in “.carnetpack” and was written by “Prepare a trip” on the laptop at home.',
  ),
  'trip.newerPack': say(
    'This pack was made by a newer Carnet.',
    'Nothing was changed. Update Carnet on this laptop, then open the pack again.',
  ),
  'trip.wrongWords': say(
    'These words did not open the pack.',
    'Nothing was changed. Check the five words. If they are right, the file was copied only in part: copy it again, or make a new pack at home.',
  ),
  'trip.atHome': say(
    'This is done on the laptop at home.',
    'Nothing was changed. This laptop holds one pack, and nothing of the agency besides: do it there when you are back.',
  ),
  'trip.notHere': say(
    'This laptop holds no pack.',
    'Nothing was changed. A pack is opened by “Open a pack” on Carnet’s first page.',
  ),
  'trip.readOnly': say(
    'The pack has ended: this could not be saved.',
    'What was there before is safe, and what you typed stays on the screen. Ways to reach someone, drafts, new notes and somebody new still work. An administrator can give it more days by telephone.',
  ),
  'trip.locked': say(
    'The pack has ended and is locked.',
    'Nothing is lost: all that was written here is kept and can be handed over. An administrator can give it more days by telephone.',
  ),
  'trip.notBack': say(
    'Something of this pack is only here.',
    'Nothing was deleted. Hand over, let the laptop at home take it, and hand over once more to hear that it has everything.',
  ),
  'trip.noCodeHere': say(
    'This laptop cannot make a code for this trip.',
    'Nothing was changed. The laptops of those who were administrators when the pack was made can: ask one of them.',
  ),
  'trip.tryLater': (details) => {
    const minutes = Math.max(1, Math.ceil(Number(details['seconds'] ?? 60) / 60));
    return {
      what: 'That was too many wrong codes.',
      next: `Nothing was changed. Try again in ${minutes} min, with a new code.`,
    };
  },

  'practice.notHere': say(
    'The practice agency has none of this.',
    'It ends when you lock Carnet and keeps nothing, so it has no passphrase, no recovery words and no backups. Try it in a vault of your own.',
  ),
  'practice.onlyThere': say(
    'The invented list belongs to the practice agency.',
    'Nothing was changed. Leave your vault as it is and open the practice agency to try an import.',
  ),
  'practice.noRealFiles': say(
    'The practice agency takes in no file of yours.',
    'The file was not opened. Practice with the invented list; import real people in a vault of your own, where they are protected and kept.',
  ),

  'store.full': say(
    'The disk is full: this could not be saved.',
    'What you typed is kept on screen and what was saved is safe. Free some space, then save again.',
  ),
  'store.damaged': say(
    'The database is damaged, or is not where it was.',
    'Nothing was deleted or changed. Lock Carnet and unlock it: if it still can’t be read, the lock screen offers your backups.',
  ),
  'store.wrongKey': say(
    'The database is not the one of this vault.',
    'Nothing was changed. Its file may be from another vault: put the right one back, or restore a backup.',
  ),
  'store.notEncrypted': say(
    'The database on this laptop is one that anybody could read. Carnet refuses to open it.',
    'Nothing was changed. Someone replaced the file: restore a backup.',
  ),
  'store.newerSchema': say(
    'This database was used with a newer Carnet.',
    'Nothing was changed. Update Carnet on this laptop, then open it.',
  ),
  'store.migrationFailed': say(
    'Carnet could not bring your data up to this version.',
    'Your data is as it was, and a backup of it was made just before. Put the previous version of Carnet back to go on working, delete nothing, and tell your administrator.',
  ),
  'store.busy': say(
    'The database is busy with something long.',
    'Nothing was lost. Try again in a moment.',
  ),

  'record.notFound': say(
    'This is no longer here.',
    'It may have been taken back or deleted. Nothing else was changed.',
  ),
  'record.notHereYet': say(
    'This has not arrived on this laptop yet.',
    'It will show when the laptop that wrote it has passed it on.',
  ),
  'record.changedMeanwhile': ({ fields }) => {
    const what = fieldNames(fields, audit.fields);
    return {
      what:
        what === ''
          ? 'This was changed meanwhile.'
          : `This was changed meanwhile, here and elsewhere: ${what}.`,
      next: 'Nothing was overwritten and nothing you typed is lost. Say which should stand, then save again.',
    };
  },
  'review.changed': say(
    'This question is no longer the one you saw: it was settled elsewhere, or another laptop wrote something more.',
    'Nothing was changed, and nothing is lost. Look at what it says now.',
  ),
  'record.takingIn': say(
    'Carnet is taking in the agency’s files on this laptop.',
    'What you typed is kept. Save again in a moment, once that is done.',
  ),
  'record.pastAway': say(
    'This program was given back to you by somebody who does not have what was written in it before. Until that is here, nothing can be saved in the program.',
    'What you typed is kept, and nothing is lost. It comes by itself once the laptop of an administrator who works in the program has exchanged, and then yours. Ask them to open Carnet.',
  ),
  'record.signed': say(
    'A signed note can’t be changed.',
    'It is kept as it was signed. You can add an amendment below it.',
  ),
  'record.beingSigned': say(
    'This note was signed a moment ago, so it can’t be changed.',
    'It stands as you signed it. Within 30 seconds you can undo signing, then change it.',
  ),
  'record.tooLate': say(
    'The time to take this back is over.',
    'It stands as it is. A signed note can be amended; a service can be changed.',
  ),
  'record.incomplete': say(
    'Something that is needed is still missing.',
    'What you typed is kept. Fill in what is marked, then save.',
  ),

  'contact.needsReason': say(
    'This goes against what the person asked for, and no reason was given.',
    'Nobody was called and nothing was copied. Start again and say why it can’t wait.',
  ),

  'file.notFound': say('The file is no longer there.', 'Nothing was changed. Choose it again.'),
  'file.unreadable': say(
    'The file can’t be read.',
    'Nothing was changed. If another program has it open, close it there and try again.',
  ),
  'file.notWritten': say(
    'The file could not be written there.',
    'Nothing else was changed. See that the stick is in, has room and may be written to, or choose another folder; then save again.',
  ),
  'update.unsigned': say(
    'This update is not signed.',
    `${staysAsItIs} Take the update from where Carnet is published, with the two small files that belong to it.`,
  ),
  'update.wrongSignature': say(
    'This update was not made by the people who make Carnet, or was changed since.',
    `${staysAsItIs} Don’t install it by other means. Tell your administrator where it came from.`,
  ),
  'update.retiredKey': say(
    'This update is signed in a way that Carnet’s makers no longer use.',
    `${staysAsItIs} Don’t install it by other means. Look for a newer update where Carnet is published.`,
  ),
  'update.unreadable': say(
    'What the update says of itself can’t be read.',
    `${staysAsItIs} Get the update again from where Carnet is published.`,
  ),
  'update.otherProduct': say(
    'This is an update of another program.',
    `${staysAsItIs} Look for the update of Carnet.`,
  ),
  'update.otherChannel': say(
    'This update is meant for people who try new versions early, or the other way round.',
    `${staysAsItIs} Take the update that your agency was offered.`,
  ),
  'update.otherSystem': say(
    'This update is for another operating system.',
    `${staysAsItIs} There is one for Windows, one for macOS and one for Linux: take the one for this laptop.`,
  ),
  'update.otherProcessor': say(
    'This update is for laptops with another kind of processor.',
    `${staysAsItIs} Take the update whose name ends as that of the Carnet that is installed here.`,
  ),
  'update.otherKind': say(
    'This update is for a Carnet that was installed in another way.',
    `${staysAsItIs} Take the one whose name ends as that of the file that Carnet was installed from. If nobody knows, install it by hand: the data stays.`,
  ),
  'update.sameVersion': ({ version }) => ({
    what: `This is version ${String(version ?? '')}, which is here already.`,
    next: 'There is nothing to do.',
  }),
  'update.olderVersion': ({ version, installed }) => ({
    what: `This is version ${String(version ?? '')}, older than version ${String(installed ?? '')} that is here.`,
    next: `${staysAsItIs} An older version could not open your data, and may have faults that were mended since.`,
  }),
  'update.withdrawn': ({ version }) => ({
    what: `Version ${String(version ?? '')} was withdrawn.`,
    next: `${staysAsItIs} Look for a newer one where Carnet is published.`,
  }),
  'update.missing': say(
    'The update’s file is not there.',
    `${staysAsItIs} If it lay on a stick, plug the stick in again.`,
  ),
  'update.truncated': say(
    'The update did not arrive whole.',
    `${staysAsItIs} It will be fetched again; if it came on a stick, copy it there once more.`,
  ),
  'update.tooLong': say(
    'The update’s file is longer than it should be.',
    `${staysAsItIs} Get the update again from where Carnet is published.`,
  ),
  'update.wrongBytes': say(
    'The update’s file is not the one that was signed.',
    `${staysAsItIs} It broke on the way, or somebody changed it. Get it again; if it stays so, tell your administrator.`,
  ),
  'update.swapped': say(
    'The update that was ready is not the one that was checked.',
    `${staysAsItIs} Something on this laptop changed the file, so it was removed. Tell your administrator; a virus scan is a good idea.`,
  ),
  'update.expired': ({ version }) => ({
    what: `Version ${String(version ?? '')} is genuine but old: there is probably a newer one.`,
    next: `${staysAsItIs} Look for a newer one; if there is none, an administrator can allow this one.`,
  }),
  'update.unsavedWork': say(
    'Something is not saved yet.',
    'Nothing was interrupted. Finish or save it, then install the update.',
  ),
  'update.notAnUpdate': say(
    'This file is not an update of Carnet.',
    `${staysAsItIs} The file’s name ends in .carnet-update.`,
  ),
  'update.unreachable': say(
    'The place where updates are published can’t be reached.',
    `${staysAsItIs} Carnet works without it; it will look again. An update can also come on a stick.`,
  ),
  'update.notStarted': say(
    'The update could not be started.',
    `${staysAsItIs} It stays ready: try again. If it stays so, install it by hand from where Carnet is published; the data stays.`,
  ),
  'update.notAllowed': ({ command }) => ({
    what: 'The update was not installed: this laptop lets only its administrator install programs.',
    next: `${staysAsItIs} It stays ready: try again with whoever has the password, who can also type this in a terminal: ${String(command ?? '')}`,
  }),
  'update.noneReady': say('No update is ready.', 'Look for updates first.'),
  'update.held': ({ version }) => ({
    what: `Your agency has not offered version ${String(version ?? '')} to this laptop yet.`,
    next: `${staysAsItIs} It comes by itself once an administrator offers it to everybody.`,
  }),
  'update.notHere': say(
    'This Carnet was started without being installed, so it can’t replace itself.',
    `${staysAsItIs} Install the new version as this one was put here.`,
  ),
  'update.noPlace': say(
    'Your laptops have no place in common yet, so a release can’t be put there.',
    'Nothing was changed. Choose a place under Sharing first, or carry the update from laptop to laptop on a stick.',
  ),
  'update.cancelled': say(
    'The update was stopped.',
    'Nothing was installed. What is here already need not be fetched again.',
  ),
  'import.tooLarge': say(
    'The file is too large.',
    'Nothing was imported. Split it into smaller files and import them one after the other.',
  ),
  'import.tooManyRows': say(
    'The file has too many rows.',
    'Nothing was imported. Split it into smaller files and import them one after the other.',
  ),
  'import.tooManyColumns': say(
    'The file has too many columns.',
    'Nothing was imported. Delete the columns that you don’t need and save it again.',
  ),
  'import.cellTooLong': say(
    'One cell of the file holds far too much text.',
    'Nothing was imported. Look for it in the spreadsheet and shorten it.',
  ),
  'import.tookTooLong': say(
    'Reading the file took too long and was stopped.',
    'Nothing was imported. Save it as CSV and try that.',
  ),
  'import.notATable': say(
    'This file is not a table.',
    'Nothing was imported. Carnet reads CSV files and Excel workbooks (.xlsx).',
  ),
  'import.damagedFile': say(
    'The file is damaged or was only half copied.',
    'Nothing was imported. Copy it again, or open it in the spreadsheet program and save it anew.',
  ),
  'import.oldExcel': say(
    'This is a workbook of an old Excel (.xls).',
    'Nothing was imported. Open it and save it as .xlsx or CSV.',
  ),
  'import.openDocument': say(
    'This is an OpenDocument table (.ods).',
    'Nothing was imported. Open it and save it as .xlsx or CSV.',
  ),
  'import.passwordProtected': say(
    'The workbook is protected with a password.',
    'Nothing was imported. Open it, save a copy without the password, and delete that copy afterwards.',
  ),
  'import.suspicious': say(
    'The file is built like an attack on the program that reads it.',
    'It was not opened further and nothing was imported. Ask where it came from.',
  ),
  'import.empty': say(
    'The file holds no rows.',
    'Nothing was imported. Choose another file or sheet.',
  ),
  'import.needsChoices': say(
    'Some questions about the file are still open.',
    'Nothing was imported yet. Answer what is marked.',
  ),
  'import.parserStopped': say(
    'Reading the file stopped before its end.',
    'Nothing was imported. Try again; if it stops again, save the file as CSV.',
  ),
  'import.cancelled': say('The import was cancelled.', 'Nothing of it was kept.'),
  'import.notStaged': say(
    'This import is no longer prepared.',
    'Nothing was imported. Choose the file again.',
  ),
};
