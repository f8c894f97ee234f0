import { useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import type { ChosenPlace, SyncProblem } from '../../../shared/contract/sharing.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { RadioList } from '../../components/RadioList.tsx';
import { BucketFields, ServerFields } from './PlaceFields.tsx';
import { emptyForm, errorsOf, type FormErrors, type PlaceKind, placeOf } from './placeForm.ts';
import { ProblemBanner } from './ProblemBanner.tsx';

/** Guided: what does the agency have? Then what that needs. It is tried before it is used. */
export function ChoosePlace({ onClose }: { onClose: () => void }) {
  const { common, sharing } = useMessages();
  const format = useFormat();
  const toast = useToast();
  const [kind, setKind] = useState<PlaceKind>('folder');
  const [form, setForm] = useState(emptyForm);
  const [errors, setErrors] = useState<FormErrors>({});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SyncProblem | null>(null);
  const [error, setError] = useState<CarnetError | null>(null);

  async function adopt(place: ChosenPlace, label: string) {
    const answer = await call('sync.setPlace', { place });
    setProblem(answer.problem);
    if (answer.problem !== null) return;
    onClose();
    toast({ message: sharing.chosen(format.isolate(label)) });
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
      title={sharing.chooseTitle}
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
        {kind === 'folder' ? <p className="dim">{sharing.pickFolderText}</p> : null}
        {kind === 'webdav' ? <ServerFields form={form} errors={errors} onChange={setForm} /> : null}
        {kind === 's3' ? <BucketFields form={form} errors={errors} onChange={setForm} /> : null}
        <ErrorBanner error={error} />
        {problem ? (
          <>
            <ProblemBanner problem={problem} announce="politely" />
            <p className="dim">{sharing.refused}</p>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
