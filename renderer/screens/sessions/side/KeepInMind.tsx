import { languages } from '../../../../shared/vocabulary/languages.ts';
import { interpreterKinds } from '../../../../shared/vocabulary/interpreterKinds.ts';
import { useFormat } from '../../../app/language/useFormat.ts';
import { useLabels } from '../../../app/language/useLabels.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { Link } from '../../../app/routing/Link.tsx';
import { Card } from '../../../components/Card.tsx';
import { hasInterpreter } from '../body/blanks.ts';
import { useSessionForm } from '../form.ts';

/** What the file says that matters while talking: language, interpreter, consent, the note on top. */
export function KeepInMind() {
  const { sessions } = useMessages();
  const { body, person: page } = useSessionForm();
  const lines = useLines();
  if (!page) return null;
  return (
    <Card
      small
      title={sessions.keepInMind}
      action={<Link to={`/clients/${page.id}`}>{sessions.readFile}</Link>}
    >
      {lines.length === 0 && page.person.headerNote === '' ? (
        <p className="dim">{sessions.nothingToKeep}</p>
      ) : (
        <ul className="session-keep">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {page.person.headerNote === '' ? null : (
            <li className="dim session-remark">
              <bdi dir="auto">{page.person.headerNote}</bdi>
            </li>
          )}
        </ul>
      )}
      {hasInterpreter(body) && body.interpreterName !== '' ? <InterpreterNow /> : null}
    </Card>
  );
}

function useLines(): string[] {
  const { sessions } = useMessages();
  const label = useLabels();
  const format = useFormat();
  const { person: page } = useSessionForm();
  if (!page) return [];
  const { person, consents } = page;
  const speaks = languages.has(person.speaksBest) ? label(languages, person.speaksBest) : '';
  const interpreter =
    person.interpreter === 'yes'
      ? sessions.wantsInterpreter(speaks)
      : person.interpreter === 'sometimes'
        ? sessions.sometimesInterpreter(speaks)
        : speaks === ''
          ? ''
          : sessions.speaks(speaks);
  const wishes = [
    person.interpreterNotRelative === 'yes' ? sessions.notARelative : '',
    person.interpreterGender === 'woman' ? sessions.womanInterpreter : '',
    person.interpreterGender === 'man' ? sessions.manInterpreter : '',
    person.interpreterNotThisPerson === ''
      ? ''
      : sessions.notThisPerson(format.isolate(person.interpreterNotThisPerson)),
  ].filter(Boolean);
  const keepFile = consents.find((one) => one.purpose === 'keepFile')?.answer ?? 'notAsked';
  return [
    [interpreter, ...wishes].filter(Boolean).join(', '),
    keepFile === 'no' || keepFile === 'withdrawn' ? sessions.consentRefused : '',
    keepFile === 'notAsked' || keepFile === 'notRecorded' ? sessions.consentNotAsked : '',
  ].filter(Boolean);
}

function InterpreterNow() {
  const { sessions, common } = useMessages();
  const label = useLabels();
  const { body } = useSessionForm();
  const confirmed = { yes: common.yes, no: common.no, notAsked: common.notAsked };
  const answer = body.interpreterConfidential;
  return (
    <p className="session-interpreter-now">
      {label(interpreterKinds, body.interpreterKind)}:{' '}
      <bdi dir="auto">
        <b>{body.interpreterName}</b>
      </bdi>
      .{' '}
      <span className="dim">
        {sessions.interpreterConfidential}:{' '}
        {answer in confirmed ? confirmed[answer as keyof typeof confirmed] : answer}
      </span>
    </p>
  );
}
