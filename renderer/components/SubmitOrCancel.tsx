import './form.css';
import { useMessages } from '../app/language/useMessages.ts';
import { Button } from './Button.tsx';

/** The end of a form that may be left: what sends it, and what leaves everything as it was. */
export function SubmitOrCancel({
  submit,
  isDisabled,
  onCancel,
}: {
  submit: string;
  isDisabled: boolean;
  onCancel: () => void;
}) {
  const { common } = useMessages();
  return (
    <div className="form-buttons">
      <Button kind="go" type="submit" isDisabled={isDisabled}>
        {submit}
      </Button>
      <Button kind="quiet" onPress={onCancel}>
        {common.cancel}
      </Button>
    </div>
  );
}
