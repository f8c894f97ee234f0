import type { ImportState } from '../../../shared/contract/imports.ts';
import { importTargets } from '../../../shared/vocabulary/importTargets.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useOptions } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { TypedText } from '../../components/TypedText.tsx';
import { Card } from '../../components/Card.tsx';
import { Select } from '../../components/Select.tsx';
import { Tag } from '../../components/Tag.tsx';

const nameTargets = new Set(['fullName', 'givenName', 'familyName', 'preferredName']);

/** What each column of the file is: guessed from its heading and its values, and changeable. */
export function ColumnsStep({
  state,
  targets,
  onTarget,
  busy,
  onOtherSheet,
  onNext,
}: {
  state: ImportState;
  targets: readonly string[];
  onTarget: (column: number, target: string) => void;
  busy: boolean;
  onOtherSheet: ((name: string) => void) | null;
  onNext: () => void;
}) {
  const { imports: words } = useMessages();
  const format = useFormat();
  const options = useOptions(importTargets);
  const hasName = targets.some((target) => nameTargets.has(target));
  const headingOf = (column: ImportState['columns'][number]) =>
    column.heading === '' ? words.noHeading(column.column + 1) : column.heading;
  return (
    <Card
      title={words.read(format.number(state.rows), format.isolate(state.fileName))}
      note={words.readAs(howRead(state, words))}
      action={
        state.sheets.length > 1 && onOtherSheet ? (
          <Select
            label={words.sheet}
            value={state.sheet}
            options={state.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            onValue={onOtherSheet}
          />
        ) : undefined
      }
    >
      <div className="import-body stack-close">
        <p className="sub">{words.columnsText}</p>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.examples}</th>
              <th scope="col">{words.becomes}</th>
            </tr>
          </thead>
          <tbody>
            {state.columns.map((column) => (
              <tr key={column.column}>
                <th scope="row">
                  <bdi dir="auto">{headingOf(column)}</bdi>
                </th>
                <td className="dim import-samples">
                  {column.samples.slice(0, 3).map((sample) => (
                    <TypedText key={sample}>{sample}</TypedText>
                  ))}
                </td>
                <td>
                  <div className="import-target">
                    <Select
                      label={words.becomesOf(headingOf(column))}
                      labelHidden
                      value={targets[column.column] ?? 'ignore'}
                      options={options}
                      onValue={(target) => onTarget(column.column, target)}
                    />
                    {column.sure || targets[column.column] !== column.target ? null : (
                      <Tag tone="amber">{words.unsure}</Tag>
                    )}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {hasName ? null : <Banner kind="care">{words.noName}</Banner>}
        <div className="form-buttons">
          <Button kind="go" isDisabled={busy} onPress={onNext}>
            {words.toQuestions}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function howRead(
  { encoding, delimiter, sheet }: ImportState,
  words: { semicolon: string; comma: string; tab: string },
): string {
  if (sheet !== '') return `Excel, ${sheet}`;
  const named = delimiter === ';' ? words.semicolon : delimiter === '\t' ? words.tab : words.comma;
  return `${encoding.toUpperCase().replace('UTF8', 'UTF-8')}, ${named}`;
}
