import type { PersonPage } from '../../../../shared/contract/people.ts';

export type Contact = PersonPage['contacts'][number];

const kinds: Readonly<Record<string, readonly string[]>> = {
  telephone: ['telephone'],
  video: ['telephone', 'whatsapp', 'messenger', 'email', 'other'],
  text: ['telephone'],
  whatsapp: ['whatsapp', 'telephone'],
  messenger: ['messenger'],
  email: ['email'],
  inPerson: [],
};

/** The ways of contact that a channel can use, preferred ones first. */
export function pointsFor(channel: string, contacts: readonly Contact[]): Contact[] {
  const fitting = kinds[channel];
  return contacts
    .filter(({ point }) => fitting === undefined || fitting.includes(point.kind))
    .toSorted(
      (a, b) =>
        Number(b.point.preferred) - Number(a.point.preferred) ||
        (fitting ?? []).indexOf(a.point.kind) - (fitting ?? []).indexOf(b.point.kind),
    );
}

/** The channel to begin with: what the client asked to be reached by first, else the telephone. */
export function firstChannelOf(contacts: readonly Contact[]): string {
  const point = (contacts.find((one) => one.point.preferred) ?? contacts[0])?.point;
  if (!point) return 'telephone';
  if (point.kind === 'email' || point.kind === 'whatsapp' || point.kind === 'messenger')
    return point.kind;
  if (point.kind === 'telephone' && point.call === 'no') {
    if (point.whatsapp === 'yes') return 'whatsapp';
    if (point.text === 'yes') return 'text';
  }
  return 'telephone';
}
