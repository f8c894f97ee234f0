import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Approved } from './Approved.tsx';
import { ApproveForm } from './ApproveForm.tsx';
import { CompareWords } from './CompareWords.tsx';

/** A laptop asks: six words first, then who it is and what they may do; or a refusal. */
export function Deciding({ invitation, onClose }: { invitation: string; onClose: () => void }) {
  const { members, common } = useMessages();
  // Once: after the decision nobody asks any more.
  const { data, error, reload } = useCall('members.asking', { invitation }, { kinds: [] });
  const refusing = useSend('members.refuse');
  const [step, setStep] = useState<'words' | 'differ' | 'who'>('words');
  const [approved, setApproved] = useState<CallOutput<'members.approve'> | null>(null);
  const asking = data?.asking;

  async function refuse() {
    if (await refusing.send({ invitation })) onClose();
  }

  if (error) return <ErrorBanner error={error} onRetry={reload} />;
  if (!data) return <p className="dim">{common.loading}</p>;
  if (!asking) {
    return (
      <div className="stack-close">
        <Banner kind="plain">{members.askedNoMore}</Banner>
        <div className="form-buttons">
          <Button autoFocus onPress={onClose}>
            {common.close}
          </Button>
        </div>
      </div>
    );
  }
  if (approved) return <Approved asking={asking} file={approved.file} onClose={onClose} />;
  switch (step) {
    case 'words':
      return (
        <CompareWords
          asking={asking}
          onSame={() => setStep('who')}
          onDiffer={() => setStep('differ')}
        />
      );
    case 'differ':
      return (
        <div className="stack-close">
          <Banner kind="wrong" announce="now" title={members.differTitle}>
            {members.differText}
          </Banner>
          <ErrorBanner error={refusing.error} />
          <div className="form-buttons">
            <Button
              kind="danger"
              autoFocus
              isDisabled={refusing.busy}
              onPress={() => void refuse()}
            >
              {members.refuse}
            </Button>
            <Button kind="quiet" onPress={() => setStep('words')}>
              {members.back}
            </Button>
          </div>
        </div>
      );
    case 'who':
      return (
        <ApproveForm
          invitation={invitation}
          asking={asking}
          onApproved={setApproved}
          onBack={() => setStep('words')}
        />
      );
  }
}

export type Asking = NonNullable<CallOutput<'members.asking'>['asking']>;
