import '../start/start.css';
import './restore.css';
import { useState } from 'react';
import type { RestoreCandidate } from '../../../shared/contract/backups.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useHelpPlace } from '../../app/help/help.ts';
import type { VaultList } from '../../app/App.tsx';
import { FoundBackups } from './FoundBackups.tsx';
import { OpenBackup } from './OpenBackup.tsx';
import { PickBackup } from './PickBackup.tsx';
import { RestoreDone } from './RestoreDone.tsx';

export interface RestoreScreenProps {
  /** The vault of this laptop that can't be read; null to start from a file. */
  vault: VaultList['vaults'][number] | null;
  onDone: () => void;
  /** Back to where one came from; nothing was changed. */
  onCancel: () => void;
}

type Step =
  | { readonly is: 'choose' }
  | { readonly is: 'open'; readonly candidate: RestoreCandidate }
  | { readonly is: 'done'; readonly restored: CallOutput<'restore.begin'> };

/** Which backup, what opens it, what came back. */
export default function RestoreScreen({ vault, onDone, onCancel }: RestoreScreenProps) {
  useHelpPlace('restore');
  const [step, setStep] = useState<Step>({ is: 'choose' });
  const open = (candidate: RestoreCandidate) => setStep({ is: 'open', candidate });
  switch (step.is) {
    case 'choose':
      return vault ? (
        <FoundBackups vault={vault} onChosen={open} onBack={onCancel} />
      ) : (
        <PickBackup onChosen={open} onBack={onCancel} />
      );
    case 'open':
      return (
        <OpenBackup
          candidate={step.candidate}
          damaged={vault !== null}
          onBack={() => setStep({ is: 'choose' })}
          onRestored={(restored) => setStep({ is: 'done', restored })}
        />
      );
    case 'done':
      return <RestoreDone restored={step.restored} onDone={onDone} />;
  }
}
