import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useCommands } from '../commands/commands.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useMessages } from '../language/useMessages.ts';
import { askPractice, beginPractice, leavePractice, usePractice } from './practice.ts';

/** What is asked before practice begins from one's own vault, begins again, or ends; and its commands. */
export function PracticeQuestions() {
  const { practice, common } = useMessages();
  const { language } = useLanguage();
  const { isOpen, question } = usePractice();
  useCommands(
    isOpen
      ? [
          {
            id: 'practiceLeave',
            label: practice.leave,
            icon: 'lock',
            words: 'practice essai end quit',
            run: () => askPractice('leave'),
          },
          {
            id: 'practiceAgain',
            label: practice.again,
            icon: 'again',
            words: 'practice essai reset',
            run: () => askPractice('again'),
          },
        ]
      : [
          {
            id: 'practiceTry',
            label: practice.openFromVault,
            icon: 'people',
            words: practice.searchWords,
            run: () => askPractice('try'),
          },
        ],
  );
  if (question === null) return null;
  const asked = {
    try: { title: practice.tryTitle, text: practice.tryText, yes: practice.tryYes },
    again: { title: practice.againTitle, text: practice.againText, yes: practice.again },
    leave: { title: practice.leaveTitle, text: practice.leaveText, yes: practice.leave },
  }[question];
  const close = () => askPractice(null);
  return (
    <Dialog
      isOpen
      onClose={close}
      title={asked.title}
      size="small"
      mustAnswer
      footer={
        <>
          <Button onPress={close}>{question === 'try' ? common.cancel : practice.stay}</Button>
          <Button
            kind="go"
            autoFocus
            onPress={() => void (question === 'leave' ? leavePractice() : beginPractice(language))}
          >
            {asked.yes}
          </Button>
        </>
      }
    >
      <p>{asked.text}</p>
    </Dialog>
  );
}
