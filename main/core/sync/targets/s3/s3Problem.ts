import type { PlaceProblem } from '../../../../../shared/contract/sync.ts';
import { isPage, problemOfAnswer } from '../http/answers.ts';
import type { Answer } from '../http/httpDoor.ts';
import { readXml } from '../http/readXml.ts';
import { StoreProblem } from '../syncStore.ts';

/** The codes that S3 services give beside a status, where they say more than it does. */
const problems: Readonly<Record<string, PlaceProblem>> = {
  NoSuchBucket: 'gone',
  InvalidAccessKeyId: 'denied',
  SignatureDoesNotMatch: 'denied',
  InvalidToken: 'denied',
  ExpiredToken: 'denied',
  InvalidSecurity: 'denied',
  NotSignedUp: 'denied',
  AccountProblem: 'denied',
  RequestTimeTooSkewed: 'clock',
  SlowDown: 'busy',
  ServiceUnavailable: 'busy',
  TooManyRequests: 'busy',
  OperationAborted: 'busy',
  ConditionalRequestConflict: 'busy',
  EntityTooLarge: 'tooLarge',
  QuotaExceeded: 'full',
  StorageQuotaExceeded: 'full',
  InsufficientStorage: 'full',
  // MinIO's.
  XMinioStorageFull: 'full',
  XMinioAdminBucketQuotaExceeded: 'full',
  // The bucket is in another region, or there can be none of this name.
  PermanentRedirect: 'wrongAddress',
  TemporaryRedirect: 'wrongAddress',
  AuthorizationHeaderMalformed: 'wrongAddress',
  IllegalLocationConstraintException: 'wrongAddress',
  InvalidBucketName: 'wrongAddress',
  RequestTimeout: 'timeout',
};

export function problemOfS3(
  answer: Answer,
  origin: URL,
  doing: 'reading' | 'writing',
): StoreProblem {
  const code = codeOf(answer);
  const plain = problemOfAnswer(answer, origin, doing);
  const detail = `${plain.detail} ${code}`.trim();
  const problem = problems[code] ?? plain.problem;
  return new StoreProblem(problem, { detail, retryAfter: plain.retryAfter });
}

/** The code in a failure's XML; empty where there is none, as after HEAD. */
export function codeOf(answer: Answer): string {
  if (answer.status < 300 || answer.body === 'tooLarge' || isPage(answer)) return '';
  let [root, code] = ['', ''];
  try {
    readXml(answer.body, {
      open(name) {
        root ||= name;
      },
      close(name, text) {
        if (name === 'Code') code ||= text.trim();
      },
    });
  } catch {
    return '';
  }
  return root === 'Error' && /^[A-Za-z0-9.]{1,64}$/.test(code) ? code : '';
}
