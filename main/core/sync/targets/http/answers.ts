import { StoreProblem } from '../syncStore.ts';
import type { Answer } from './httpDoor.ts';

/** What an answer is that no store of any kind gives as a success; the caller knows its own codes first. */
export function problemOfAnswer(
  answer: Answer,
  origin: URL,
  doing: 'reading' | 'writing',
): StoreProblem {
  const { status } = answer;
  const detail = `${origin.host} HTTP ${status}`;
  if (status >= 300 && status < 400) {
    const target = URL.parse(answer.headers.location ?? '', origin.href);
    // A sign-in page of the network sends elsewhere; a server sends to its own other pages.
    const isElsewhere = target !== null && target.host !== origin.host;
    return new StoreProblem(isElsewhere ? 'portal' : 'wrongAddress', { detail });
  }
  switch (status) {
    case 401:
      return new StoreProblem('denied', { detail });
    case 403:
      return new StoreProblem(doing === 'reading' ? 'denied' : 'readOnly', { detail });
    case 405:
    case 501:
      return new StoreProblem(doing === 'reading' ? 'wrongAddress' : 'readOnly', { detail });
    case 407:
    case 511:
      return new StoreProblem('portal', { detail });
    case 408:
    case 504:
      return new StoreProblem('timeout', { detail });
    case 413:
      return new StoreProblem('tooLarge', { detail });
    case 423:
    case 429:
    case 503:
      return new StoreProblem('busy', { detail, retryAfter: retryAfter(answer) });
    case 404:
    case 410:
      return new StoreProblem('gone', { detail });
    case 507:
      return new StoreProblem('full', { detail });
    default:
      if (status < 300 && isPage(answer)) return new StoreProblem('portal', { detail });
      return new StoreProblem(status < 300 && status !== 207 ? 'wrongAddress' : 'failed', {
        detail,
      });
  }
}

/** Whether it is a page for people: files of ours have no type that says so. */
export function isPage(answer: Answer): boolean {
  return /^(?:text\/html|application\/xhtml)/i.test(answer.headers['content-type'] ?? '');
}

const longestWait = 24 * 3600;

/** Seconds; RFC 9110 allows a number or a date, which is held against the server's own clock. */
function retryAfter({ headers }: Answer): number | undefined {
  const text = headers['retry-after'];
  if (text === undefined) return undefined;
  const seconds = /^\d+$/.test(text)
    ? Number(text)
    : Math.ceil((Date.parse(text) - Date.parse(headers.date ?? '')) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), longestWait);
}
