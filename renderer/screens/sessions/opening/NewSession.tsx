import './newSession.css';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { PersonLine } from '../../../../shared/contract/common.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { useGo } from '../../../app/routing/useGo.ts';
import { Icon, type IconName } from '../../../components/Icon.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { Page } from '../../../components/Page.tsx';
import { openings, type Opening } from '../body/newSession.ts';
import { ClientField } from '../fields/ClientField.tsx';

const icons: Record<Opening, IconName> = {
  callNow: 'telephone',
  alreadyHappened: 'pen',
  calling: 'message',
};

/** The three ways in which a session begins. Who it is may be said now or later. */
export function NewSession() {
  const { sessions } = useMessages();
  const go = useGo();
  const [person, setPerson] = useState<PersonLine | null>(null);
  const open = (opening: Opening) =>
    go(`/sessions/new/${opening}${person ? `/${person.id}` : ''}`, { replace: true });
  return (
    <Page title={sessions.newTitle} sub={sessions.newSub} narrow>
      <div className="stack">
        <ClientField
          label={sessions.who}
          labelNote={sessions.whoNote}
          chosen={person}
          onChoose={setPerson}
          autoFocus
        />
        <ul className="new-session">
          {openings.map((opening) => (
            <li key={opening}>
              <AriaButton className="card new-session-opening" onPress={() => open(opening)}>
                <Icon name={icons[opening]} />
                <span className="new-session-words">
                  <b>{sessions.open[opening]}</b>
                  <span className="dim">{sessions.openHint[opening]}</span>
                </span>
                {opening === 'calling' ? <Kbd keys="mod+shift+n" /> : null}
              </AriaButton>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
