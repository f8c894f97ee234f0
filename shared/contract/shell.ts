import { z } from 'zod';
import { instant, line, recordId } from '../records/record.ts';
import { defineCall } from './call.ts';
import { done, nothing } from './common.ts';

/** An invitation, a request or a welcome; the longest brings an agency's whole history of members. */
const joiningText = z.string().max(16 * 1024 * 1024);

/** Calls that the shell answers itself: windows, dialogs, clipboard, lock. */
export const shellCalls = {
  'shell.appInfo': defineCall({
    input: nothing,
    output: z.object({
      version: line,
      platform: line,
      /** `electron`, or `host` for the Chromium stand-in. */
      runtime: z.enum(['electron', 'host']),
    }),
    needs: 'anyone',
    answers: 'shell',
  }),
  /**
   * Asks the person for a file and offers it to the core. Null when they changed their mind.
   * `practiceList` asks nobody: it offers the invented list of a practice agency.
   */
  'shell.pickFile': defineCall({
    input: z.strictObject({ purpose: z.enum(['import', 'practiceList']) }),
    output: z.object({
      file: z.object({ fileId: recordId, name: line, size: z.number().int() }).nullable(),
    }),
    needs: 'worker',
    answers: 'shell',
  }),
  /** Asks the person for a backup's file and offers it to the core; also while no vault is open. */
  'shell.pickBackup': defineCall({
    input: nothing,
    output: z.object({
      file: z.object({ fileId: recordId, name: line, size: z.number().int() }).nullable(),
    }),
    needs: 'anyone',
    answers: 'shell',
  }),
  /** Asks the person for a `.carnet-update` file and offers it to the core. */
  'shell.pickUpdate': defineCall({
    input: nothing,
    output: z.object({
      file: z.object({ fileId: recordId, name: line, size: z.number().int() }).nullable(),
    }),
    needs: 'worker',
    answers: 'shell',
  }),
  /**
   * Installs what is ready, now: hands over what was typed, closes as always, starts the installer.
   * @throws as `updates.mayInstall`; `update.unsavedWork`, `update.notHere`
   */
  'shell.installUpdate': defineCall({
    input: nothing,
    output: done,
    needs: 'worker',
    answers: 'shell',
  }),
  /** Asks the person for a pack that travels and offers it to the core; while no vault is open. */
  'shell.pickPack': defineCall({
    input: nothing,
    output: z.object({ file: z.object({ fileId: recordId, name: line }).nullable() }),
    needs: 'anyone',
    answers: 'shell',
  }),
  /** Asks the person for a folder and makes it the second place; false when they changed their mind. */
  'shell.pickBackupPlace': defineCall({
    input: z.strictObject({ jobId: recordId.optional() }),
    output: z.object({ chosen: z.boolean() }),
    needs: 'worker',
    answers: 'shell',
  }),
  /**
   * Asks the person for one of the files by which a laptop joins an agency, and reads it; null when
   * they changed their mind. The text is empty for a file that can't be one.
   */
  'shell.openJoiningFile': defineCall({
    input: nothing,
    output: z.object({ file: z.object({ name: line, text: joiningText }).nullable() }),
    needs: 'worker',
    answers: 'shell',
  }),
  /** The invitation that the system opened Carnet by, until it is forgotten; its text as above. */
  'shell.openedInvitation': defineCall({
    input: nothing,
    output: z.object({ file: z.object({ name: line, text: joiningText }).nullable() }),
    needs: 'anyone',
    answers: 'shell',
  }),
  /** It was taken in, or put aside. */
  'shell.forgetInvitation': defineCall({
    input: nothing,
    output: done,
    needs: 'anyone',
    answers: 'shell',
  }),
  /** Asks where such a file goes, and puts it there; null when they changed their mind. */
  'shell.saveJoiningFile': defineCall({
    input: z.strictObject({ name: line, text: joiningText.min(1) }),
    /** `name`: what it is called there. */
    output: z.object({ saved: z.object({ name: line }).nullable() }),
    needs: 'worker',
    answers: 'shell',
  }),
  /** Asks the person for a folder and offers it to the core. Null when they changed their mind. */
  'shell.pickFolder': defineCall({
    input: nothing,
    output: z.object({ folder: z.object({ folderId: recordId, label: line }).nullable() }),
    needs: 'worker',
    answers: 'shell',
  }),
  /** Ends the waiting for a backup while Carnet closes (event `closing`). */
  'shell.quitNow': defineCall({ input: nothing, output: done, needs: 'anyone', answers: 'shell' }),
  /** Opens the folder of a file that was offered, in the system's file manager. */
  'shell.showFile': defineCall({
    input: z.strictObject({ fileId: recordId }),
    output: done,
    needs: 'worker',
    answers: 'shell',
  }),
  /** The window's answer to the event `flush`: what was typed is kept, as far as it can be. `kept`: all of it. */
  'shell.flushed': defineCall({
    input: z.strictObject({ kept: z.boolean() }),
    output: done,
    needs: 'anyone',
    answers: 'shell',
  }),
  /** Copies; the shell clears it after 60 seconds if it is still ours. */
  'shell.copyText': defineCall({
    input: z.strictObject({ text: z.string().max(10_000) }),
    output: z.object({ clearsAt: instant }),
    needs: 'anyone',
    answers: 'shell',
  }),
  'shell.print': defineCall({ input: nothing, output: done, needs: 'anyone', answers: 'shell' }),
  'shell.lock': defineCall({ input: nothing, output: done, needs: 'anyone', answers: 'shell' }),
  /** Tells the shell how long idling may last, and whether a session's timer runs. */
  'shell.setLockPolicy': defineCall({
    input: z.strictObject({
      minutes: z.number().int().min(2).max(30),
      sessionRunningSince: instant.nullable(),
    }),
    output: done,
    needs: 'anyone',
    answers: 'shell',
  }),
  /** Someone is there: a key was pressed or the pointer moved. */
  'shell.activity': defineCall({ input: nothing, output: done, needs: 'anyone', answers: 'shell' }),
};
