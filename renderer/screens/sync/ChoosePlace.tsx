import { useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import type { ChosenPlace, SyncProblem } from '../../../shared/contract/sharing.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { RadioList } from '../../components/RadioList.tsx';
import { BucketFields, ServerFields } from './PlaceFields.tsx';
import { errorsOf, type FormErrors, formOf, type PlaceKind, placeOf } from './placeForm.ts';
import { ProblemBanner } from './ProblemBanner.tsx';

/** Guided: what does the agency have? Then what that needs. It is tried before it is used. */
export function ChoosePlace(props: ChoosePlaceProps) {
  const { data } = useCall('sync.placeForm', {}, { kinds: [] });
  return data ? <PlaceDialog {...props} place={data.place} /> : null;
}

interface ChoosePlaceProps {
  /** `agency`: where all its laptops meet; `laptop`: how this one gets there. */
  whose: 'agency' | 'laptop';
  onClose: () => void;
  /** It was tried and is used now; `label` is isolated. */
  onChosen: (label: string) => void;
}

function PlaceDialog({
  whose,
  place: before,
  onClose,
  onChosen,
}: ChoosePlaceProps & { place: CallOutput<'sync.placeForm'>['place'] }) {
  const { common, sharing } = useMessages();
  const format = useFormat();
  const [kind, setKind] = useState<PlaceKind>(before?.kind ?? 'folder');
  const [form, setForm] = useState(() => formOf(before));
  const [errors, setErrors] = useState<FormErrors>({});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SyncProblem | null>(null);
  const [error, setError] = useState<CarnetError | null>(null);
  const refusal = useRef<HTMLDivElement>(null);
  // A long form: what came of it is below what was typed.
  useEffect(() => {
    if (problem !== null) refusal.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);

  async function adopt(place: ChosenPlace, label: string) {
    const answer = await call('sync.setPlace', { place });
    setProblem(answer.problem);
    if (answer.problem !== null) return;
    onClose();
    onChosen(format.isolate(label));
  }
  async function go() {
    if (busy) return;
    setProblem(null);
    setError(null);
    const wrong = kind === 'folder' ? {} : errorsOf(kind, form);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    try {
      if (kind === 'folder') {
        const { folder } = await call('shell.pickFolder', {});
        if (folder) await adopt({ kind: 'folder', folderId: folder.folderId }, folder.label);
      } else {
        const host =
          form.address
            .trim()
            .replace(/^https?:\/\//u, '')
            .split('/')[0] ?? '';
        await adopt(placeOf(kind, form), kind === 's3' ? form.bucket.trim() : host);
      }
    } catch (failure) {
      setError(asCarnetError(failure));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Dialog
      isOpen
      place="side"
      onClose={onClose}
      title={whose === 'agency' ? sharing.chooseTitle : sharing.reachTitle}
      footer={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button kind="go" isDisabled={busy} onPress={() => void go()}>
            {busy ? sharing.trying : kind === 'folder' ? sharing.pickFolder : sharing.use}
          </Button>
        </>
      }
    >
      <div className="stack">
        {whose === 'laptop' ? <p>{sharing.reachText}</p> : null}
        <RadioList<PlaceKind>
          label={sharing.chooseWhich}
          options={[
            { value: 'folder', label: sharing.folder, hint: sharing.folderHint },
            { value: 'webdav', label: sharing.server, hint: sharing.serverHint },
            { value: 's3', label: sharing.bucket, hint: sharing.bucketHint },
          ]}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setErrors({});
            setProblem(null);
          }}
        />
        {kind === 'folder' ? (
          <p className="dim">
            {whose === 'agency' ? sharing.pickFolderText : sharing.pickFolderReach}
          </p>
        ) : null}
        {kind === 'webdav' ? <ServerFields form={form} errors={errors} onChange={setForm} /> : null}
        {kind === 's3' ? <BucketFields form={form} errors={errors} onChange={setForm} /> : null}
        <ErrorBanner error={error} />
        {problem ? (
          <div ref={refusal} className="stack-close">
            <ProblemBanner problem={problem} announce="politely" />
            <p className="dim">{sharing.refused}</p>
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}
