import { Button, type ButtonProps } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { type ContactAsked, useStartContact } from './useStartContact.tsx';

/** A button that starts a contact or copies a number, with the rules in front of it. */
export function StartContact({
  asked,
  children,
  ...button
}: Omit<ButtonProps, 'onPress'> & { asked: ContactAsked }) {
  const { start, question, error } = useStartContact();
  return (
    <>
      <Button {...button} onPress={() => void start(asked)}>
        {children}
      </Button>
      {question}
      <ErrorBanner error={error} />
    </>
  );
}
