import { fromBase64, toBase64 } from './base64.ts';
import { canonicalJson } from './canonicalJson.ts';
import { keyLength } from './keys.ts';
import type { ManifestBody, VaultManifest } from './manifest.ts';
import { sodium } from './sodium.ts';

/** Adds the tag: `crypto_auth` (HMAC-SHA-512-256) over the canonical JSON of everything else. */
export function withMac(body: ManifestBody, manifestKey: Uint8Array): VaultManifest {
  return { ...body, mac: toBase64(sodium.crypto_auth(canonicalJson(body), manifestKey)) };
}

/** What the tag is over: everything but itself. */
export function bodyOf({ mac: _, ...body }: VaultManifest): ManifestBody {
  return body;
}

/** Whether the tag was made with this key over these very contents. */
export function macMatches(manifest: VaultManifest, manifestKey: Uint8Array): boolean {
  const tag = fromBase64(manifest.mac, keyLength);
  const body = canonicalJson(bodyOf(manifest));
  return tag !== undefined && sodium.crypto_auth_verify(tag, body, manifestKey);
}
