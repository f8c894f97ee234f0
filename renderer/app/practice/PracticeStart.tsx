import './practice.css';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useMessages } from '../language/useMessages.ts';
import { beginPractice, usePractice } from './practice.ts';

/** On the start screens: that practice ended, or could not begin. */
export function PracticeNews() {
  const { practice } = useMessages();
  const { ended, error } = usePractice();
  if (error) return <ErrorBanner error={error} />;
  if (!ended) return null;
  return (
    <Banner kind="plain" announce="politely">
      {practice.ended}
    </Banner>
  );
}

/** "Try it with invented people": offered wherever nobody's vault is open. */
export function PracticeOffer() {
  const { practice } = useMessages();
  const { language } = useLanguage();
  return (
    <Button kind="quiet" icon="people" onPress={() => void beginPractice(language)}>
      {practice.offer}
    </Button>
  );
}

/** While the invented people are made up: about a second. */
export function PracticeStarting() {
  const { practice } = useMessages();
  return (
    <main className="app-alone">
      <p role="status">{practice.starting}</p>
    </main>
  );
}
