import { useMessages } from '../../../app/language/useMessages.ts';
import { useWork } from '../../../app/session/CurrentWork.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { At } from '../fields/At.tsx';
import { useSessionForm } from '../form.ts';

/** What happened: the text area keeps its own text, so that a letter never waits for the rest of the form. */
export function TextGroup({ autoFocus }: { autoFocus: boolean }) {
  const { sessions } = useMessages();
  const { me, settings } = useWork();
  const { register, person } = useSessionForm();
  const programId = person?.programId ?? settings.programId;
  const program = me.programs.find((one) => one.id === programId)?.name ?? '';
  return (
    <At field="text">
      <TextArea
        label={sessions.text}
        rows={6}
        {...register('text')}
        autoFocus={autoFocus}
        className="session-text"
        spellCheck
        hint={
          <>
            {program === '' ? sessions.textHintAgency : sessions.textHint(program)}{' '}
            <Kbd keys="mod+enter" /> {sessions.textKeys}
          </>
        }
      />
    </At>
  );
}
