import './import.css';
import { useState } from 'react';
import { useParams } from 'wouter';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Page } from '../../components/Page.tsx';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { EarlierImports } from './EarlierImports.tsx';
import { FileStillThere } from './FileStillThere.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { OneImport } from './OneImport.tsx';
import { useImportProgress, useImports } from './useImport.ts';

/** From a spreadsheet to clients: columns, questions, a dry run, one commit; and back again. */
export default function ImportScreen() {
  const { imports: words } = useMessages();
  const go = useGo();
  const purpose = useWork().me.practice ? 'practiceList' : 'import';
  const { step: importId } = useParams<{ step?: string }>();
  const list = useImports();
  const progress = useImportProgress();
  const [error, setError] = useState<CarnetError | null>(null);
  const [fileId, setFileId] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  const state = list.data?.imports.find(({ id }) => id === importId);

  async function choose(sheet?: { fileId: string; name: string }) {
    setError(null);
    try {
      const picked = sheet?.fileId ?? (await call('shell.pickFile', { purpose })).file?.fileId;
      if (picked === undefined) return;
      setFileId(picked);
      setReading(true);
      const read = await call('import.read', {
        fileId: picked,
        ...(sheet === undefined ? {} : { sheet: sheet.name }),
      });
      go(`/import/${read.id}`);
      // Another sheet of the same file takes the place of the one that was looked at.
      if (sheet !== undefined && state !== undefined) await call('import.cancel', { id: state.id });
    } catch (failure) {
      const failed = asCarnetError(failure);
      if (failed.code !== 'import.cancelled') setError(failed);
    } finally {
      setReading(false);
    }
  }

  return (
    <Page title={words.title} sub={words.sub}>
      <div className="stack">
        <ErrorBanner error={error ?? list.error} />
        {state && state.stage !== 'undone' ? (
          <FileStillThere name={state.fileName} fileId={fileId} />
        ) : null}
        {progress !== null ? <ImportProgress progress={progress} /> : null}
        {state ? (
          <OneImport
            key={state.id}
            state={state}
            onOtherSheet={fileId === null ? null : (name) => void choose({ fileId, name })}
            onError={setError}
          />
        ) : reading ? null : (
          <ChooseFile onChoose={() => void choose()} />
        )}
        {state || !list.data ? null : (
          <EarlierImports imports={list.data.imports} onError={setError} />
        )}
      </div>
    </Page>
  );
}
