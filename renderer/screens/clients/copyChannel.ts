import type { ContactChannel, PersonPage } from '../../../shared/contract/people.ts';

type Point = Pick<PersonPage['contacts'][number]['point'], 'kind' | 'call' | 'text' | 'whatsapp'>;

/**
 * The channel that a copied number is most likely for, so that the right rule is checked: calling,
 * unless calling was refused and another way was allowed.
 */
export function copyChannel(point: Point): ContactChannel {
  if (point.kind === 'email') return 'email';
  if (point.kind === 'whatsapp') return 'whatsapp';
  if (point.kind !== 'telephone') return 'other';
  if (point.call === 'no' && point.whatsapp === 'yes') return 'whatsapp';
  if (point.call === 'no' && point.text === 'yes') return 'text';
  return 'call';
}
