import { useRef } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Name, typedName, usePlainName } from '../../components/Name.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { PersonFacts } from '../duplicates/PersonFacts.tsx';
import { Reasons } from '../duplicates/Reasons.tsx';
import { DuplicatePeek } from './DuplicatePeek.tsx';
import { useIntake } from './fields.tsx';
import { useDuplicateCheck } from './useDuplicateCheck.ts';

/** "This may be the same person", beside the form: never over it, never in the way of a key. */
export function DuplicatePanel({
  exceptId,
  peekPlace,
  onOpenTheirs,
}: {
  exceptId: string | null;
  /** Where the one line goes that says the panel is there, when it is out of sight. */
  peekPlace: HTMLElement | null;
  onOpenTheirs: (personId: string) => void | Promise<void>;
}) {
  const { common, duplicates } = useMessages();
  const plainName = usePlainName();
  // Kept with the draft as it was judged; isolated then.
  const shownAs = (kept: string) => plainName(typedName(kept.replace(/[\u2068\u2069]/gu, '')));
  const { control } = useIntake();
  const panel = useRef<HTMLDivElement>(null);
  const judged = useFieldArray({ control, name: 'judged', keyName: 'key' });
  const matches = useDuplicateCheck(exceptId);
  const open = matches.filter(
    (match) => !judged.fields.some((one) => one.personId === match.person.id),
  );
  if (open.length === 0 && judged.fields.length === 0) return null;
  return (
    <>
      {open.length > 0 ? (
        <div className="duplicate-panel" ref={panel}>
          <DuplicatePeek panel={panel} place={peekPlace} count={open.length} />
          <SidePanel
            title={open.length === 1 ? duplicates.panelTitle : duplicates.panelMany(open.length)}
          >
            <span className="visually-hidden" role="status">
              {open.length === 1 ? duplicates.panelTitle : duplicates.panelMany(open.length)}
            </span>
            <ul className="duplicate-matches">
              {open.map(({ person, reasons }) => {
                const name = plainName(person.name);
                const judge = (verdict: 'different' | 'askLater') =>
                  judged.append(
                    { personId: person.id, verdict, name: person.name.full },
                    { shouldFocus: false },
                  );
                return (
                  <li key={person.id}>
                    <div className="duplicate-name">
                      <Name name={person.name} />
                    </div>
                    <PersonFacts person={person} />
                    <Reasons reasons={reasons} />
                    <div className="cluster">
                      <Button
                        size="small"
                        aria-label={duplicates.openTheirsOf(name)}
                        onPress={() => void onOpenTheirs(person.id)}
                      >
                        {duplicates.openTheirs}
                      </Button>
                      <Button size="small" onPress={() => judge('different')}>
                        {duplicates.differentPeople}
                      </Button>
                      <Button size="small" kind="quiet" onPress={() => judge('askLater')}>
                        {duplicates.notSure}
                      </Button>
                    </div>
                  </li>
                );
              })}
            </ul>
            <p className="hint duplicate-hint">{duplicates.openTheirsHint}</p>
          </SidePanel>
        </div>
      ) : null}
      {judged.fields.length > 0 ? (
        <ul className="card judged">
          {judged.fields.map((one, index) => (
            <li key={one.key}>
              <span>
                {one.verdict === 'different'
                  ? duplicates.judgedDifferent(shownAs(one.name))
                  : duplicates.judgedLater(shownAs(one.name))}
              </span>
              <Button size="small" kind="quiet" onPress={() => judged.remove(index)}>
                {common.undo}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
