import { startTransition, useEffect, useState } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';
import { whereCaretWas } from './draft/whereCaretWas.ts';
import { AfterGroup } from './groups/AfterGroup.tsx';
import { ChannelGroup } from './groups/ChannelGroup.tsx';
import { FirstMinuteGroup } from './groups/FirstMinuteGroup.tsx';
import { Part } from './groups/Part.tsx';
import { TextGroup } from './groups/TextGroup.tsx';
import { WhenGroup } from './groups/WhenGroup.tsx';
import { WhoGroup } from './groups/WhoGroup.tsx';

/** The form, in the order in which a session goes. While someone is on the line, the text comes first. */
export function SessionFields({
  textFirst,
  isNew,
  showWho,
  caretField,
}: {
  textFirst: boolean;
  isNew: boolean;
  showWho: boolean;
  /** Where the caret was when the draft was left. */
  caretField: string | null;
}) {
  const { sessions } = useMessages();
  // The caret is in the text at once; sixty fields below it may take a moment longer.
  const [whole, setWhole] = useState(!(textFirst && isNew));
  useEffect(() => startTransition(() => setWhole(true)), []);
  return (
    <>
      {textFirst ? <TextGroup autoFocus={isNew} /> : null}
      {whole ? (
        <>
          <WhoGroup shown={showWho} />
          <ChannelGroup />
          <WhenGroup />
          <Part title={sessions.firstMinute}>
            <FirstMinuteGroup />
          </Part>
          {textFirst ? null : <TextGroup autoFocus={false} />}
          <AfterGroup firstOpen={caretField !== null && whereCaretWas(caretField) === 'after'} />
        </>
      ) : null}
    </>
  );
}
