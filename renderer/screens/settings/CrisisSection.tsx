import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { FormSection } from '../../components/FormSection.tsx';
import { CrisisListForm } from './CrisisListForm.tsx';

/** The agency's crisis list, in Settings. */
export function CrisisSection({ mayChange }: { mayChange: boolean }) {
  const { crisis, settings, common } = useMessages();
  const { me } = useWork();
  const toast = useToast();
  return (
    <FormSection title={crisis.listTitle}>
      <p className="hint">{crisis.listText}</p>
      <CrisisListForm
        agency={me.agency}
        mayChange={mayChange}
        submitWords={common.save}
        onSaved={() => toast({ message: settings.agencySaved })}
      />
    </FormSection>
  );
}
