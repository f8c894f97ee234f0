import './commandPalette.css';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
  useContext,
} from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Icon, type IconName } from '../../components/Icon.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { Name, NamesHidden } from '../../components/Name.tsx';
import { useCall } from '../bridge/useCall.ts';
import { useFormat } from '../language/useFormat.ts';
import { useMessages } from '../language/useMessages.ts';
import { useGo } from '../routing/useGo.ts';
import { useAllCommands } from './commands.ts';
import { matchCommands } from './matchCommands.ts';
import { Snippet } from './Snippet.tsx';

interface Found {
  readonly id: string;
  readonly section: string;
  readonly icon: IconName;
  readonly words: ReactNode;
  readonly detail: ReactNode;
  readonly run: () => void;
}

/** One box for people, notes and commands; the whole of it by keyboard. */
export function CommandPalette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { common } = useMessages();
  return (
    <ModalOverlay
      className="scrim palette-scrim"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="palette">
        <AriaDialog className="dialog" aria-label={common.paletteLabel}>
          <PaletteInside onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteInside({ onClose }: { onClose: () => void }) {
  const { common } = useMessages();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const found = useFound(text);
  const current = Math.min(active, Math.max(0, found.length - 1));

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  function choose(index: number) {
    const item = found[index];
    if (!item) return;
    onClose();
    item.run();
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setActive((current + step + found.length) % found.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(current);
    }
  }

  return (
    <>
      <div className="palette-box">
        <Icon name="search" />
        <input
          className="palette-input"
          role="combobox"
          aria-label={common.paletteLabel}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length > 0 ? `${id}-${current}` : undefined}
          aria-autocomplete="list"
          placeholder={common.find}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          // The palette is opened to type in it.
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd keys="escape" />
      </div>
      <div className="visually-hidden" role="status">
        {text === '' ? '' : common.paletteCount(found.length)}
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        className="palette-list"
        role="listbox"
        aria-label={common.paletteLabel}
      >
        {found.map((item, index) => (
          <div key={item.id} role="presentation">
            {item.section !== found[index - 1]?.section ? (
              <h3 role="presentation" className="palette-section">
                {item.section}
              </h3>
            ) : null}
            <div
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              className="palette-item"
              onPointerMove={() => setActive(index)}
              onClick={() => choose(index)}
              onKeyDown={onKeyDown}
            >
              <Icon name={item.icon} />
              <span className="palette-words">{item.words}</span>
              <span className="dim palette-detail">{item.detail}</span>
            </div>
          </div>
        ))}
      </div>
      {found.length === 0 && text.trim() !== '' ? (
        <p className="palette-empty">{common.paletteEmpty(text.trim())}</p>
      ) : null}
      <p className="palette-keys hint">{text === '' ? common.paletteHint : common.paletteKeys}</p>
    </>
  );
}

function useFound(text: string): Found[] {
  const { common } = useMessages();
  const hidden = useContext(NamesHidden);
  const format = useFormat();
  const go = useGo();
  const wanted = text.trim();
  const commands = matchCommands(useAllCommands(), wanted);
  const { data } = useCall('search.everything', wanted === '' ? null : { text: wanted });
  const answer = wanted === '' ? undefined : data;

  const people: Found[] = (answer?.people ?? []).map((person) => ({
    id: `person ${person.id}`,
    section: common.palettePeople,
    icon: 'person',
    words: <Name name={person.name} />,
    detail: [
      person.fileNumber && !hidden ? common.fileNumber(person.fileNumber) : '',
      person.birthYear && !hidden ? common.bornYear(person.birthYear, person.birthEstimated) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    run: () => go(`/clients/${person.id}`),
  }));
  const notes: Found[] = (answer?.notes ?? []).map((note) => ({
    id: `note ${note.id}`,
    section: common.paletteNotes,
    icon: 'note',
    words: hidden ? common.textHidden : <Snippet text={note.snippet} />,
    detail: (
      <>
        {note.name ? <Name name={note.name} /> : null} · {format.relativeDay(format.dayOf(note.at))}
      </>
    ),
    run: () =>
      go(
        note.sessionId
          ? `/sessions/${note.sessionId}`
          : note.personId
            ? `/clients/${note.personId}`
            : '/sessions',
      ),
  }));
  const doing: Found[] = commands.map((command) => ({
    id: `command ${command.id}`,
    section: common.paletteCommands,
    icon: command.icon ?? 'right',
    words: command.label,
    detail: command.keys ? <Kbd keys={command.keys} /> : null,
    run: command.run,
  }));
  return [...people, ...notes, ...doing];
}
