import { z } from 'zod';
import { role } from '../records/agency.ts';
import { instant, line, recordId } from '../records/record.ts';
import { defineCall } from './call.ts';
import { done, idOnly, nothing } from './common.ts';

/** A file by which a laptop joins, as text: it may go by stick, by e-mail or as a code on a screen. */
const fileText = z.string().max(16 * 1024 * 1024);
const shortText = z.string().max(256 * 1024);
const words = z.array(line);
/** The six words in both languages: two people may read Carnet in different ones. */
const sixWords = z.object({ en: words, fr: words });
const file = z.object({
  /** What to call it when it is saved. */
  name: line,
  text: fileText,
});
/** The agency sheet as typed: one whole sheet, or two of its parts. */
const typedSheet = z.array(z.string().max(2000)).min(1).max(2);

export const deviceLine = z.object({
  id: recordId,
  label: line,
  addedAt: instant.nullable(),
  isThis: z.boolean(),
  removed: z.boolean(),
  /** When something of it last arrived here; null: never, or nobody looked. */
  lastContact: instant.nullable(),
  /** Of one that travels: until when, and whether its trip is over. It comes home by its own way. */
  trip: z.object({ until: instant, isOver: z.boolean() }).nullable(),
});

export const memberLine = z.object({
  id: recordId,
  name: line,
  /** Null for somebody who does not belong any more. */
  role: role.nullable(),
  programIds: z.array(recordId),
  devices: z.array(deviceLine),
});
export type MemberLine = z.infer<typeof memberLine>;

/** What an administrator sees of a laptop that asks to be let in. */
const asking = z.object({
  name: line,
  label: line,
  /** Clients that come along, and programs of theirs. */
  people: z.number().int(),
  programs: z.array(z.object({ id: recordId, name: line })),
  /** They say that they are this member; whether it is true, the six words and you decide. */
  saysToBe: recordId.nullable(),
  words: sixWords,
});

const invitationState = z.enum(['open', 'asked', 'approved', 'refused', 'cancelled', 'expired']);

const invitationLine = z.object({
  id: recordId,
  forWhom: line,
  madeAt: instant,
  expiresAt: instant,
  state: invitationState,
});

/** Who belongs to the agency, and how laptops come and go. */
export const memberCalls = {
  'members.list': defineCall({
    input: nothing,
    output: z.object({
      members: z.array(memberLine),
      /** Who does not belong any more. */
      former: z.array(memberLine),
      /** This laptop: let in, waiting to be let in again after a restore, or removed. */
      here: z.enum(['belongs', 'notLetIn', 'removed']),
      /** Whether somebody who administers has a laptop that belongs. */
      isAdministered: z.boolean(),
      /** Steps that name others which have not arrived; steps that nobody might make. */
      waiting: z.number().int(),
      refused: z.number().int(),
    }),
    needs: 'worker',
  }),
  /** What changed among the members since somebody here said that they have seen it. Newest first. */
  'members.news': defineCall({
    input: nothing,
    output: z.object({
      news: z.array(
        z.object({
          place: z.number().int(),
          at: instant,
          does: z.enum([
            'found',
            'appoint',
            'grant',
            'withdraw',
            'device',
            'follow',
            'removeMember',
            'removeDevice',
            'cut',
            'refused',
          ]),
          /** Who did it; empty where the agency sheet did. */
          author: line,
          bySheet: z.boolean(),
          member: line,
          device: line,
          program: line,
          role: role.nullable(),
          /** It is about who works here. */
          isMe: z.boolean(),
        }),
      ),
    }),
    needs: 'worker',
  }),
  /** Programs that were taken away from this laptop, until it was read what went and what stayed. */
  'members.leftPrograms': defineCall({
    input: nothing,
    output: z.object({
      programs: z.array(
        z.object({
          program: recordId,
          name: line,
          at: instant,
          /** False while its records still go. */
          isGone: z.boolean(),
          /** Client files that went. */
          files: z.number().int(),
          /** Changes of this laptop's that still had to be passed on, and are. */
          unsent: z.number().int(),
          /** What stays, because it is nowhere else. */
          drafts: z.number().int(),
          incidents: z.number().int(),
        }),
      ),
    }),
    needs: 'worker',
  }),
  'members.leftProgramSeen': defineCall({
    input: z.strictObject({ program: recordId }),
    output: done,
    needs: 'worker',
  }),
  'members.newsSeen': defineCall({
    input: z.strictObject({ through: z.number().int() }),
    output: done,
    needs: 'worker',
  }),

  'members.invite': defineCall({
    input: z.strictObject({
      /** For whom it is, for one's own list. */
      forWhom: line.default(''),
      days: z.number().int().min(1).max(60).default(14),
    }),
    output: z.object({ id: recordId, expiresAt: instant, file }),
    needs: 'administrator',
  }),
  'members.invitations': defineCall({
    input: nothing,
    output: z.object({ invitations: z.array(invitationLine) }),
    needs: 'administrator',
  }),
  /** The invitation's file again. */
  'members.invitationFile': defineCall({
    input: z.strictObject({ id: recordId }),
    output: file,
    needs: 'administrator',
  }),
  'members.cancelInvitation': defineCall({
    input: z.strictObject({ id: recordId }),
    output: done,
    needs: 'administrator',
  }),
  /** Takes the file that was made on the new laptop; the invitation that it answers. */
  'members.takeRequest': defineCall({
    input: z.strictObject({ text: shortText }),
    output: idOnly,
    needs: 'administrator',
  }),
  /** Who asks with an invitation, and the six words to compare; takes a moment. */
  'members.asking': defineCall({
    input: z.strictObject({ invitation: recordId }),
    output: z.object({ asking: asking.nullable() }),
    needs: 'administrator',
  }),
  /** The words were the same on both sides: lets the laptop in. Gives the file to take back. */
  'members.approve': defineCall({
    input: z.strictObject({
      invitation: recordId,
      /** A member whose further laptop this is; null: somebody new. */
      member: recordId.nullable().default(null),
      /** Of somebody new. */
      role: role.default('worker'),
      /** Of somebody new. Those that they bring come besides. */
      programs: z.array(recordId).max(100).default([]),
    }),
    output: z.object({ member: recordId, file }),
    needs: 'administrator',
  }),
  /** The words were not the same, or nobody expected this: what was asked is forgotten. */
  'members.refuse': defineCall({
    input: z.strictObject({ invitation: recordId }),
    output: done,
    needs: 'administrator',
  }),
  /** The file that lets in, again. */
  'members.welcomeFile': defineCall({
    input: z.strictObject({ invitation: recordId }),
    output: file,
    needs: 'administrator',
  }),

  'members.setRole': defineCall({
    input: z.strictObject({ member: recordId, role }),
    output: done,
    needs: 'administrator',
  }),
  /** `past`: whether they also read what was written before; false when this laptop can't read it. */
  'members.grant': defineCall({
    input: z.strictObject({ member: recordId, program: recordId }),
    output: z.object({ past: z.boolean() }),
    needs: 'administrator',
  }),
  'members.withdraw': defineCall({
    input: z.strictObject({ member: recordId, program: recordId }),
    output: done,
    needs: 'administrator',
  }),
  'members.removeDevice': defineCall({
    input: z.strictObject({ device: recordId }),
    output: done,
    needs: 'administrator',
  }),
  'members.removeMember': defineCall({
    input: z.strictObject({ member: recordId }),
    output: done,
    needs: 'administrator',
  }),
  /** Takes in what a removed laptop had written before it was removed and what arrived late. */
  'members.extendCut': defineCall({
    input: z.strictObject({ device: recordId }),
    output: z.object({ extended: z.boolean() }),
    needs: 'administrator',
  }),
  /**
   * What was on a laptop, as far as this one knows: for the record that privacy law asks for. Counts
   * are of records here in programs of its member; confidential ones are never counted.
   */
  'members.deviceReport': defineCall({
    input: z.strictObject({ device: recordId }),
    output: z.object({
      device: deviceLine,
      member: z.object({ id: recordId, name: line, role: role.nullable() }),
      lastContact: instant.nullable(),
      removedAt: instant.nullable(),
      programs: z.array(
        z.object({
          id: recordId,
          name: line,
          /** Since when its member belongs to the program, and until when. */
          since: instant.nullable(),
          until: instant.nullable(),
          /** Null where this laptop does not hold the program. */
          counts: z
            .object({
              people: z.number().int(),
              services: z.number().int(),
              sessions: z.number().int(),
              notes: z.number().int(),
              tasks: z.number().int(),
            })
            .nullable(),
        }),
      ),
    }),
    needs: 'administrator',
  }),
  /** The people of a report, a page at a time; `theirs`: that member worked with them. */
  'members.devicePeople': defineCall({
    input: z.strictObject({
      device: recordId,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({
      total: z.number().int(),
      people: z.array(
        z.object({
          id: recordId,
          name: line,
          fileNumber: line,
          programId: recordId,
          theirs: z.boolean(),
        }),
      ),
    }),
    needs: 'administrator',
  }),

  /** The agency sheet: where it stands. `slotDue`: it does not open this vault yet (`sheet.openThisVault`). */
  'sheet.state': defineCall({
    input: nothing,
    output: z.object({
      /** Kept here until it is tested; tested here; or made on another laptop. */
      state: z.enum(['kept', 'tested', 'elsewhere']),
      shownAt: instant.nullable(),
      testedAt: instant.nullable(),
      slotDue: z.boolean(),
      /** Administrators besides who works here. With one, or a tested sheet, nobody need remind. */
      otherAdministrators: z.number().int(),
    }),
    needs: 'worker',
  }),
  /** Shows it: twelve words, or three times thirteen of which any two do. Only until it was tested. */
  'sheet.show': defineCall({
    input: z.strictObject({ language: z.enum(['en', 'fr']), split: z.boolean() }),
    output: z.object({ sheets: z.array(words) }),
    needs: 'administrator',
  }),
  /** Somebody reads it back from paper. When it is right, Carnet forgets it. */
  'sheet.test': defineCall({
    input: z.strictObject({ typed: typedSheet }),
    output: z.object({ right: z.boolean() }),
    needs: 'administrator',
  }),
  /** Makes this vault one that the sheet opens too. */
  'sheet.openThisVault': defineCall({
    input: z.strictObject({ passphrase: z.string().max(1000) }),
    output: done,
    needs: 'worker',
  }),
  /** With the sheet in hand: makes who works here an administrator, which everybody sees. */
  'sheet.appointMe': defineCall({
    input: z.strictObject({ typed: typedSheet }),
    output: done,
    needs: 'worker',
  }),

  /** Whose invitation this is, before anything is done with it. */
  'join.look': defineCall({
    input: z.strictObject({ text: shortText }),
    output: z.object({
      agencyName: line,
      from: line,
      expiresAt: instant,
      expired: z.boolean(),
      /** Clients in this vault. They may come along (`bring`). */
      people: z.number().int(),
      /** Whether there is anything that would come along, clients or not. */
      hasRecords: z.boolean(),
    }),
    needs: 'worker',
  }),
  /** Asks to be let in. From here on the vault waits, through any restart, until `join.cancel`. */
  'join.ask': defineCall({
    input: z.strictObject({ text: shortText, bring: z.boolean().default(false) }),
    output: z.object({ file }),
    needs: 'worker',
  }),
  'join.state': defineCall({
    input: nothing,
    output: z.discriminatedUnion('state', [
      z.object({ state: z.literal('none') }),
      z.object({
        /** `letIn`: the answer is here, `join.finish` ends it. */
        state: z.enum(['asked', 'letIn']),
        agencyName: line,
        from: line,
        askedAt: instant,
        expiresAt: instant,
        words: sixWords,
        file,
      }),
    ]),
    needs: 'worker',
  }),
  /** Takes the file that lets in. */
  'join.takeWelcome': defineCall({
    input: z.strictObject({ text: fileText }),
    output: done,
    needs: 'worker',
  }),
  /** Goes over to the agency: all of it, or nothing. The passphrase lets the agency's sheet open this vault. */
  'join.finish': defineCall({
    input: z.strictObject({ passphrase: z.string().max(1000) }),
    output: done,
    needs: 'worker',
  }),
  'join.cancel': defineCall({ input: nothing, output: done, needs: 'worker' }),
};
