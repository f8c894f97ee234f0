import './help.css';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { type HelpId, helpIds } from '../../help/helpPage.ts';
import { useMessages } from '../language/useMessages.ts';
import { guide } from '../practice/guide/guide.ts';
import { askPractice, usePractice } from '../practice/practice.ts';
import { openHelp, type ShownHelp } from './help.ts';
import { useHelpPages } from './useHelpPages.ts';

/** Help at the side: one page, or the list of all. Esc gives the focus back to where it was. */
export default function HelpPanel({ shown }: { shown: Exclude<ShownHelp, null> }) {
  const { help } = useMessages();
  const { pages } = useHelpPages();
  return (
    <Dialog
      isOpen
      onClose={() => openHelp(null)}
      place="side"
      title={shown === 'index' ? help.all : pages[shown].title}
      footer={
        shown === 'index' ? undefined : (
          <Button onPress={() => openHelp('index')}>{help.all}</Button>
        )
      }
    >
      {shown === 'index' ? <Links ids={helpIds} /> : <Page id={shown} />}
    </Dialog>
  );
}

function Page({ id }: { id: HelpId }) {
  const { help } = useMessages();
  const { pages } = useHelpPages();
  const page = pages[id];
  return (
    <div className="help-page" key={id}>
      <p>{page.about}</p>
      {page.asked.map(({ question, answer }) => (
        <section key={question}>
          <h3 className="help-question">{question}</h3>
          <p>{answer}</p>
        </section>
      ))}
      {page.keys.length > 0 ? (
        <section>
          <h3 className="help-question">{help.keys}</h3>
          <dl className="help-keys">
            {page.keys.map(([keys, does]) => (
              <div key={keys}>
                <dt>
                  <Kbd keys={keys} />
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      {id === 'practice' ? <ToPractice /> : null}
      <section>
        <h3 className="help-question">{help.see}</h3>
        <Links ids={page.see} />
      </section>
    </div>
  );
}

function Links({ ids }: { ids: readonly HelpId[] }) {
  const { pages } = useHelpPages();
  return (
    <ul className="help-links">
      {ids.map((id) => (
        <li key={id}>
          <AriaButton className="help-link" onPress={() => openHelp(id)}>
            <Icon name="right" />
            {pages[id].title}
          </AriaButton>
        </li>
      ))}
    </ul>
  );
}

/** From the help to what it tells of: the guide in a practice agency, else the way into one. */
function ToPractice() {
  const { practice } = useMessages();
  const { isOpen } = usePractice();
  return (
    <div>
      <Button
        onPress={() => {
          openHelp(null);
          if (isOpen) guide.open();
          else askPractice('try');
        }}
      >
        {isOpen ? practice.guide.open : practice.openFromVault}
      </Button>
    </div>
  );
}
