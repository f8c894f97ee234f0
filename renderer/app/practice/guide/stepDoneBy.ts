/** The steps of the first ten minutes, in their order. */
export const guideSteps = [
  'number',
  'attempt',
  'service',
  'intake',
  'sign',
  'duplicate',
  'crisis',
  'cover',
] as const;
export type GuideStep = (typeof guideSteps)[number];

/**
 * Which step an answered call has done. A step is done by the act itself, wherever it was begun,
 * never by a press on the guide. `cover` makes no call: the cover tells of itself.
 */
export function stepDoneBy(name: string, input: unknown, output: unknown): GuideStep | null {
  switch (name) {
    case 'contact.check':
      // Somebody for whom nothing stands in the way teaches nothing about safe numbers.
      return listOf(output, 'rules').length > 0 ? 'number' : null;
    case 'session.closeAttempt':
      return 'attempt';
    case 'service.log':
      return 'service';
    case 'people.saveIntake':
      return fieldOf(input, 'id') === undefined ? 'intake' : null;
    case 'session.sign':
      return 'sign';
    case 'duplicates.decide':
      return 'duplicate';
    default:
      return name === 'crisis.open' ? 'crisis' : null;
  }
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[field]
    : undefined;
}

function listOf(value: unknown, field: string): readonly unknown[] {
  const list = fieldOf(value, field);
  return Array.isArray(list) ? list : [];
}
