import type { PlaceProblem } from '../../../../../shared/contract/sync.ts';
import { StoreProblem } from '../syncStore.ts';

export class TookTooLong extends Error {}
export class Stopped extends Error {}

/** Node's and OpenSSL's codes (X509_verify_cert_error_string), by what a person can do about them. */
const problems: Readonly<Record<string, PlaceProblem>> = {
  CERT_HAS_EXPIRED: 'certificateExpired',
  CERT_NOT_YET_VALID: 'certificateExpired',
  ETIMEDOUT: 'timeout',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ECONNABORTED: 'unreachable',
  EPIPE: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  // No TLS, or no HTTP, at the other end.
  EPROTO: 'wrongAddress',
  ERR_SSL_WRONG_VERSION_NUMBER: 'wrongAddress',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'wrongAddress',
};

const untrusted =
  /SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY|DECRYPT)|^CERT_|ALTNAME|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE/;

/** Which of a place's problems it is that no answer came. */
export function faultOf(error: unknown, host: string): StoreProblem {
  if (error instanceof StoreProblem) return error;
  if (error instanceof Stopped) return new StoreProblem('stopped', { cause: error });
  if (error instanceof TookTooLong)
    return new StoreProblem('timeout', { cause: error, detail: host });
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const problem =
    problems[code] ??
    (untrusted.test(code) ? 'certificateUntrusted' : undefined) ??
    (code.startsWith('HPE_') ? 'wrongAddress' : 'failed');
  return new StoreProblem(problem, { cause: error, detail: `${host} ${code}`.trim() });
}
