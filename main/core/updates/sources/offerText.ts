import { z } from 'zod';
import { longestRetirement } from '../../../../shared/updates/keyRetirement.ts';
import { longestManifest } from '../../../../shared/updates/releaseManifest.ts';
import type { SignedText } from '../believedKeys.ts';
import { longestSignature } from '../minisign/signature.ts';

const signedText = (most: number) =>
  z.strictObject({ text: z.string().max(most), signature: z.string().max(longestSignature) });

/** The file that offers a release in a sync store. It carries signed texts; itself it is not signed. */
const offer = z.strictObject({
  format: z.literal('carnet-update-offer'),
  version: z.literal(1),
  release: signedText(longestManifest),
  statements: z.array(signedText(longestRetirement)).max(2),
});

/** An offer is never longer: JSON may double what it quotes. */
export const longestOffer = 4 * (longestManifest + 3 * longestSignature);

export function offerText(release: SignedText, statements: readonly SignedText[]): string {
  return JSON.stringify({
    format: 'carnet-update-offer',
    version: 1,
    release: { text: release.text, signature: release.signature },
    statements: statements.map(({ text, signature }) => ({ text, signature })),
  } satisfies z.infer<typeof offer>);
}

export function readOffer(
  text: string,
): { readonly release: SignedText; readonly statements: readonly SignedText[] } | undefined {
  try {
    return offer.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
