/** What happened to a person, as their timeline says it. */
import { useTranslation } from 'react-i18next';
import { proofs } from '../../../shared/attendance/model.ts';
import type { SubjectEvent } from '../../../shared/events/contract.ts';
import { clockAt } from '../../../shared/kernel/time.ts';
import { houseNow } from '../../client/clock.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';
import type { TimelineEntry } from '../../ui/register/RecordTimeline.tsx';

/** Coming to the screen and going from it is the record's affair, not the person's day. */
const quiet = [
  'signed-in',
  'signed-out',
  'session-over',
  'identity-confirmed',
  'secret-renewed',
  'wrong-secrets-over',
  'preferences-set',
];

export const useEventLines = (events: readonly SubjectEvent[]): TimelineEntry[] => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const moment = (value: unknown): string =>
    typeof value === 'number' ? clockAt(value, timeZone) : '–';
  const span = (facts: SubjectEvent['facts']): string =>
    [facts.onAtMs, facts.offAtMs]
      .flatMap((value) => {
        if (!Array.isArray(value)) return value === undefined ? [] : [moment(value)];
        return value[0] === value[1] ? [] : [`${moment(value[0])} → ${moment(value[1])}`];
      })
      .join(' ');
  const words = ({ kind, facts }: SubjectEvent): string => {
    const proof = proofs.find((one) => one === facts.proof);
    const said = t(`attendance.event.${kind}`, {
      defaultValue: kind,
      times: span(facts),
      minutes: facts.minutes,
      failures: facts.failures,
      with: facts.with,
      date: facts.date,
      floors: Array.isArray(facts.floors) ? facts.floors.join(' ') : '',
    });
    return proof ? `${said} · ${t(`attendance.proof.${proof}`)}` : said;
  };
  return events
    .filter(({ kind }) => !quiet.includes(kind))
    .toReversed()
    .map((event) => ({
      id: event.seq,
      at: nearAt(Date.parse(event.at), houseNow(), timeZone),
      who: event.byName || (event.by === 'scheduler' ? '' : event.by),
      words: words(event),
      said: event.text,
    }));
};
