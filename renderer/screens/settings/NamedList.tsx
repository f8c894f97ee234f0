import './settings.css';
import { useState } from 'react';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { Tag } from '../../components/Tag.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useProgramName } from './useProgramName.ts';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly closed: boolean;
}

/** Programs or places: add, rename, close. Nothing is deleted, since old records name them. */
export function NamedList({
  kind,
  items,
  mayChange,
}: {
  kind: 'program' | 'place';
  items: readonly Item[];
  mayChange: boolean;
}) {
  const { settings, common } = useMessages();
  const programName = useProgramName();
  const { send, busy, error } = useSend(kind === 'program' ? 'program.save' : 'place.save');
  const [renaming, setRenaming] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const words =
    kind === 'program'
      ? { title: settings.programs, text: settings.programsText, add: settings.newProgram }
      : { title: settings.places, text: settings.placesText, add: settings.newPlace };
  const nameOf = (item: Item) => (kind === 'program' ? programName(item) : item.name);

  async function save(item: { id?: string; name: string; closed: boolean }) {
    if (item.name.trim() === '') return;
    const kept = await send({ ...item, name: item.name.trim() });
    if (!kept) return;
    setTyped('');
    setRenaming(null);
  }

  return (
    <Card title={words.title} note={<span className="hint">{words.text}</span>}>
      {items.length === 0 ? (
        <EmptyState title={settings.noPlaces}>{settings.noPlacesText}</EmptyState>
      ) : (
        <RowList label={words.title}>
          {items.map((item) => (
            <Row
              key={item.id}
              title={<bdi dir="auto">{nameOf(item)}</bdi>}
              aside={item.id === 'agency' ? settings.wholeAgencyText : undefined}
              end={
                <>
                  {item.closed ? <Tag>{settings.closed}</Tag> : null}
                  {mayChange && item.id !== 'agency' ? (
                    <>
                      <Button
                        size="small"
                        kind="quiet"
                        aria-label={settings.renameNamed(item.name)}
                        onPress={() => {
                          setRenaming(item.id);
                          setTyped(item.name);
                        }}
                      >
                        {settings.rename}
                      </Button>
                      <Button
                        size="small"
                        kind="quiet"
                        aria-label={
                          item.closed
                            ? settings.reopenNamed(item.name)
                            : settings.closeNamed(item.name)
                        }
                        onPress={() => void save({ ...item, closed: !item.closed })}
                      >
                        {item.closed ? settings.reopen : settings.closeItem}
                      </Button>
                    </>
                  ) : null}
                </>
              }
            />
          ))}
        </RowList>
      )}
      {mayChange ? (
        <Form
          submitOn="enter"
          className="settings-inline"
          label={words.add}
          onSubmit={() => {
            const item = items.find((one) => one.id === renaming);
            void save(
              item
                ? { id: item.id, name: typed, closed: item.closed }
                : { name: typed, closed: false },
            );
          }}
        >
          <TextField
            key={renaming}
            label={renaming === null ? words.add : settings.rename}
            value={typed}
            onValue={setTyped}
            maxLength={200}
            autoFocus={renaming !== null}
          />
          <Button type="submit" isDisabled={busy || typed.trim() === ''}>
            {renaming === null ? common.add : common.save}
          </Button>
          {renaming === null ? null : (
            <Button
              kind="quiet"
              onPress={() => {
                setRenaming(null);
                setTyped('');
              }}
            >
              {common.cancel}
            </Button>
          )}
          <ErrorBanner error={error} />
        </Form>
      ) : null}
    </Card>
  );
}
