import type { ShownName } from '../../../shared/contract/common.ts';
import type { Draft } from '../../../shared/contract/work.ts';
import type { call as bridgeCall } from '../../app/bridge/bridge.ts';
import { blankForm, formOfDraft, formOfValues, type IntakePresets } from './formValues.ts';
import type { IntakeForm } from './intakeForm.ts';

export interface OpenedIntake {
  /** The file that is changed; null for someone new. */
  readonly personId: string | null;
  readonly name: ShownName | null;
  readonly draftId: string | null;
  readonly values: IntakeForm;
  readonly caret: Draft['caret'];
  /** What is shown was typed earlier and never saved. */
  readonly fromDraft: boolean;
}

/** Reads what the form starts with. An unsaved change of the same file goes before the file. */
export async function openIntake(
  {
    draftId,
    personId,
    presets,
  }: {
    draftId: string | undefined;
    personId: string | undefined;
    presets: IntakePresets;
  },
  call: typeof bridgeCall,
  openDraft: (id: string) => Promise<Draft>,
): Promise<OpenedIntake> {
  const draft = await findDraft(draftId, personId, call, openDraft);
  const edited = personId ?? draft?.personId ?? null;
  const page = edited === null ? null : await call('people.get', { id: edited });
  const before =
    edited === null || page === null
      ? null
      : formOfValues(await call('people.intakeValues', { id: edited }), page.programId);
  const kept = draft === null ? null : formOfDraft(draft.body);
  // A draft that does not say what it was filled with is taken to have been filled with what is there.
  const typed = kept && { ...kept, filledWith: kept.filledWith ?? before?.filledWith ?? null };
  return {
    personId: edited,
    name: page?.name ?? null,
    draftId: draft?.id ?? null,
    values: typed ?? before ?? blankForm(presets),
    caret: draft?.caret ?? null,
    fromDraft: typed !== null,
  };
}

async function findDraft(
  draftId: string | undefined,
  personId: string | undefined,
  call: typeof bridgeCall,
  openDraft: (id: string) => Promise<Draft>,
): Promise<Draft | null> {
  if (draftId !== undefined) return openDraft(draftId);
  if (personId === undefined) return null;
  const { drafts } = await call('draft.list', { kind: 'intake', personId });
  const [newest] = drafts.toSorted((a, b) => b.updatedAt - a.updatedAt);
  return newest === undefined ? null : openDraft(newest.id);
}
