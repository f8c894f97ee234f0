import { Button } from '../../../components/Button.tsx';
import { useMessages } from '../../language/useMessages.ts';
import { guide, useGuide } from './guide.ts';

/** In the strip, while the guide is closed. */
export function GuideButton() {
  const { practice } = useMessages();
  const { isOpen } = useGuide();
  if (isOpen) return null;
  return (
    <Button size="small" onPress={guide.open}>
      {practice.guide.open}
    </Button>
  );
}
