import { channels } from '../../../../shared/vocabulary/channels.ts';
import { interpreterKinds } from '../../../../shared/vocabulary/interpreterKinds.ts';
import { serviceTypes } from '../../../../shared/vocabulary/serviceTypes.ts';
import { topics } from '../../../../shared/vocabulary/topics.ts';
import type { SessionBody } from '../../../../shared/contract/work.ts';
import type { Format } from '../../../app/language/useFormat.ts';
import type { Messages } from '../../../messages/en.ts';
import { hasInterpreter } from '../body/blanks.ts';
import { minutesBetween } from '../times/timer.ts';

/**
 * Two lines of what will be signed: how, with whom, when, for how long; then what it was about and
 * what comes next. `name` is isolated; empty for an unknown caller.
 */
export function summaryLines(
  body: SessionBody,
  name: string,
  words: Messages['sessions'],
  format: Pick<Format, 'dayAndTime' | 'duration' | 'locale' | 'isolate'>,
): [string, string] {
  const { language } = format.locale;
  const minutes = body.clientMinutes ?? minutesBetween(body);
  const first = [
    name === ''
      ? `${channels.label(body.channel, language)} · ${words.unknownCaller}`
      : `${channels.label(body.channel, language)} ${words.summaryWith(name)}`,
    body.startAt === null ? '' : format.dayAndTime(body.startAt),
    minutes === null ? '' : format.duration(minutes),
  ];
  const interpreter = hasInterpreter(body)
    ? [interpreterKinds.label(body.interpreterKind, language), format.isolate(body.interpreterName)]
        .filter(Boolean)
        .join(' ')
    : '';
  const second = [
    body.service === '' ? '' : serviceTypes.label(body.service, language),
    body.topics.map((topic) => topics.label(topic, language)).join(', '),
    interpreter,
    body.followUps.length === 0 ? '' : words.followUpsCount(body.followUps.length),
  ];
  return [first.filter(Boolean).join(' · '), second.filter(Boolean).join(' · ')];
}
