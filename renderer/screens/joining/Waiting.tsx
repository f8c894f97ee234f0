import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { FileOrCode } from './FileOrCode.tsx';
import { HandOver } from './HandOver.tsx';
import { SixWords } from './SixWords.tsx';
import { StopJoining } from './StopJoining.tsx';
import { ThroughPlace } from './ThroughPlace.tsx';

export type Asked = Exclude<CallOutput<'join.state'>, { readonly state: 'none' }>;

/** Three steps that are left: hand the request over, compare six words, take the answer. */
export function Waiting({ heading, asked }: { heading: 1 | 2; asked: Asked }) {
  const { joining } = useMessages();
  const format = useFormat();
  const take = useSend('join.takeWelcome');
  const [answer, setAnswer] = useState('');
  const from = format.isolate(asked.from);
  const Heading = heading === 1 ? 'h1' : 'h2';
  const Step = heading === 1 ? 'h2' : 'h3';
  return (
    <>
      <Heading>{joining.askedTitle(format.isolate(asked.agencyName))}</Heading>
      <p className="start-text">{joining.askedText}</p>
      {asked.expiresAt <= format.now() ? (
        <Banner kind="care">{joining.lapsed(format.fullDay(format.dayOf(asked.expiresAt)))}</Banner>
      ) : null}
      <ol className="joining-steps">
        <li>
          <Step>{joining.handOver(from)}</Step>
          <p className="start-text">{joining.handOverText}</p>
          <HandOver
            file={asked.file}
            isGo
            words={{
              save: joining.saveRequest,
              copy: joining.copyRequest,
              savedAs: (name) => joining.savedAs(format.isolate(name)),
            }}
          />
          <ThroughPlace />
        </li>
        <li>
          <Step>{joining.compare}</Step>
          <p className="start-text">{joining.compareText(from)}</p>
          <SixWords words={asked.words} label={joining.words} otherLabel={joining.otherLanguage} />
        </li>
        <li>
          <Step>{joining.answer}</Step>
          <p className="start-text">{joining.answerText(from)}</p>
          <Form
            submitOn="button"
            onSubmit={() => {
              if (answer.trim() !== '') void take.send({ text: answer });
            }}
          >
            <FileOrCode
              words={{
                open: joining.openAnswer,
                opened: (name) => joining.opened(format.isolate(name)),
                paste: joining.pasteAnswer,
              }}
              onText={(text, source) => {
                setAnswer(text);
                take.clearError();
                if (source === 'file') void take.send({ text });
              }}
            />
            <ErrorBanner error={take.error} />
            {answer.trim() !== '' ? (
              <div>
                <Button type="submit" isDisabled={take.busy}>
                  {joining.takeAnswer}
                </Button>
              </div>
            ) : null}
          </Form>
        </li>
      </ol>
      <StopJoining />
    </>
  );
}
