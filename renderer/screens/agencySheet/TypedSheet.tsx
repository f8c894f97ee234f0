import { useMessages } from '../../app/language/useMessages.ts';
import { TextArea } from '../../components/TextArea.tsx';

/** The sheet as somebody types it: one whole sheet, or two parts. */
export function TypedSheet({
  isSplit,
  typed,
  onTyped,
  error,
}: {
  isSplit: boolean;
  typed: readonly string[];
  onTyped: (typed: readonly string[]) => void;
  error: string | undefined;
}) {
  const { agencySheet } = useMessages();
  const fields = isSplit ? [1, 2] : [1];
  return fields.map((number, index) => (
    <TextArea
      key={number}
      label={isSplit ? agencySheet.testedPart(number) : agencySheet.testedOne}
      hint={index === 0 ? agencySheet.testedHint : undefined}
      error={index === fields.length - 1 ? error : undefined}
      value={typed[index] ?? ''}
      onValue={(text) => onTyped(fields.map((_, at) => (at === index ? text : (typed[at] ?? ''))))}
      autoFocus={index === 0}
      autoCapitalize="off"
      maxLength={2000}
      rows={2}
    />
  ));
}
