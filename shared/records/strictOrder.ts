type Answer = string | boolean;

/** Not asked counts as no when something is about to be done; a no that somebody said stands above it. */
const permission: readonly (readonly Answer[])[] = [['yes'], ['notAsked'], ['no']];
/** Where a yes protects: not asked stands between. */
const protection: readonly (readonly Answer[])[] = [['no'], ['notAsked'], ['yes']];

/** Answers of each field declared `stricter`, the loosest first; those of one step are as strict. */
const orders: Readonly<Record<string, readonly (readonly Answer[])[]>> = {
  'contactPoint.call': permission,
  'contactPoint.text': permission,
  'contactPoint.whatsapp': permission,
  'contactPoint.voicemail': permission,
  'contactPoint.nameAgency': permission,
  'contactPoint.monitored': protection,
  'person.anonymous': [[false], [true]],
  'person.interpreterNotRelative': protection,
  'person.mayContactDirectly': permission,
  'consent.answer': [['yes'], ['notRecorded'], ['notAsked'], ['no', 'withdrawn']],
};

/**
 * Which of two safety answers stands until a person decides (DESIGN 1.7). Undefined for a field that
 * is not declared `stricter`, or is a set: of sets, all elements stand.
 */
export function strictOrder(
  kind: string,
  field: string,
): readonly (readonly Answer[])[] | undefined {
  const name = `${kind}.${field}`;
  return Object.hasOwn(orders, name) ? orders[name] : undefined;
}
