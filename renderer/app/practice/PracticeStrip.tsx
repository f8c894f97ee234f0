import './practice.css';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useMessages } from '../language/useMessages.ts';
import { GuideButton } from './guide/GuideButton.tsx';
import { askPractice } from './practice.ts';

/** Stands over every screen of a practice agency: by words, stripes and colour, never by colour alone. */
export function PracticeStrip() {
  const { practice } = useMessages();
  return (
    <aside className="practice-strip" aria-label={practice.strip}>
      <Icon name="warning" />
      <p className="practice-strip-words">
        <b>{practice.strip}</b> <span>{practice.stripMore}</span>
      </p>
      <div className="practice-strip-acts">
        <GuideButton />
        <Button size="small" onPress={() => askPractice('again')}>
          {practice.again}
        </Button>
        <Button size="small" onPress={() => askPractice('leave')}>
          {practice.leave}
        </Button>
      </div>
    </aside>
  );
}
