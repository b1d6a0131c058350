/** The lines of the morning that no handover has: what happened yesterday and the night, and who is away. */

import { anniversaryKinds, anniversaryWithin } from '../../../shared/guests/model.ts';
import type { Fact } from '../../../shared/handover/contract.ts';
import { dayMs } from '../../../shared/kernel/durations.ts';
import { dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type { MorningItem } from '../../../shared/morning/contract.ts';
import { mostTrainings, repeats } from '../../../shared/morning/model.ts';
import { presentLines } from '../attendance/index.ts';
import { fileOfStay } from '../guests/index.ts';
import { trainingsRunningOut } from '../training/index.ts';
import { type Here, loggedIn, type RecordedIn, type Span } from './figures.ts';

const placeFact = ({ reads }: Here, place: string | null): Fact => {
  if (place === null) return { key: 'handover.item.noPlace' };
  const area = reads.rooms.area(place);
  return area ? { zh: area.zh, en: area.en } : place;
};

const serviceFact = ({ reads }: Here, code: string): Fact => {
  const service = reads.catalogue.service(code);
  return service ? { zh: service.zh, en: service.en } : code;
};

const bare = { who: [], tag: null, since: null, due: null } satisfies Partial<MorningItem>;

/** Requests of which something was recorded, once each, with when it last was. */
const requestsOf = (context: Here, recorded: RecordedIn, kind: string) =>
  [...new Set((recorded.get(kind) ?? []).map(({ subjectId }) => subjectId))].flatMap(
    (id) => context.reads.requests.byId(id) ?? [],
  );

/** Promises that passed without an answer. */
export const missedPromises = (context: Here, recorded: RecordedIn): MorningItem[] =>
  requestsOf(context, recorded, 'promise-passed').map((row) => {
    const holder = row.assigneeId === null ? undefined : context.reads.staff.byId(row.assigneeId);
    return {
      ...bare,
      id: `promise:${row.id}`,
      subject: { kind: 'request', id: row.id },
      section: 'promises',
      head: placeFact(context, row.place),
      words: [
        {
          key: 'missed',
          facts: { service: serviceFact(context, row.service), number: row.number },
        },
      ],
      who: holder ? [holder.name] : [],
      tag: row.open
        ? { tone: 'late', key: 'stillOpen', facts: {} }
        : { tone: 'plain', key: 'closed', facts: {} },
      since: isoAt(row.loggedAtMs, context.timeZone),
    };
  });

/** Guests who had to ask again and still wait, or had to twice: whom once was enough, the figure counts. */
export const chased = (context: Here, recorded: RecordedIn): MorningItem[] =>
  requestsOf(context, recorded, 'chased')
    .filter(({ open, chases }) => open || chases > 1)
    .sort((a, b) => b.chases - a.chases)
    .map((row) => ({
      ...bare,
      id: `chased:${row.id}`,
      subject: { kind: 'request', id: row.id },
      section: 'chased',
      head: placeFact(context, row.place),
      words: [
        { key: 'service', facts: { service: serviceFact(context, row.service) } },
        { key: 'chased', facts: { count: row.chases } },
      ],
      tag: row.open ? { tone: 'late', key: 'stillOpen', facts: {} } : null,
      since: isoAt(row.loggedAtMs, context.timeZone),
    }));

/** Valuables taken in; not those that were put down by mistake. */
export const valuables = (context: Here, recorded: RecordedIn): MorningItem[] =>
  (recorded.get('found-registered') ?? []).flatMap(({ subjectId }): MorningItem[] => {
    const row = context.reads.lostAndFound.found(subjectId);
    if (!row || row.state === 'cancelled') return [];
    if (row.class !== 'valuable' && row.class !== 'document') return [];
    return [
      {
        ...bare,
        id: `valuable:${row.id}`,
        subject: { kind: 'found-item', id: row.id },
        section: 'lost',
        head: row.number,
        words: [
          { key: 'said', facts: { text: row.what } },
          { key: 'foundAt', facts: { place: placeFact(context, row.place) } },
        ],
        since: isoAt(row.foundAtMs, context.timeZone),
      },
    ];
  });

/** The same repair at the same place, so often within a week. */
export const repeating = (context: Here, { untilMs }: Span): MorningItem[] => {
  const repairs = loggedIn(context, { fromMs: untilMs - repeats.days * dayMs, untilMs }).filter(
    ({ place, service, state }) =>
      place !== null &&
      state !== 'cancelled' &&
      context.reads.catalogue.department(service) === 'engineering',
  );
  return [...Map.groupBy(repairs, ({ place, service }) => `${place} ${service}`).values()]
    .filter((rows) => rows.length >= repeats.times)
    .sort((a, b) => b.length - a.length)
    .flatMap((rows): MorningItem[] => {
      const last = rows.at(-1);
      if (!last) return [];
      return [
        {
          ...bare,
          id: `repeating:${last.id}`,
          subject: { kind: 'request', id: last.id },
          section: 'repeating',
          head: placeFact(context, last.place),
          words: [
            {
              key: 'repeats',
              facts: {
                service: serviceFact(context, last.service),
                times: rows.length,
                days: repeats.days,
              },
            },
          ],
          tag: last.doneAtMs === null ? { tone: 'late', key: 'stillOpen', facts: {} } : null,
          since: isoAt(last.loggedAtMs, context.timeZone),
        },
      ];
    });
};

/** Guests of note who come or go today. */
export const notable = ({ reads, nowMs, timeZone }: Here): MorningItem[] => {
  const today = dateAt(nowMs, timeZone);
  return reads.stays
    .live()
    .filter(({ vipClass, state, arrival, departure }) =>
      vipClass === null ? false : state === 'expected' ? arrival === today : departure === today,
    )
    .sort((a, b) => a.room.localeCompare(b.room))
    .map((stay) => ({
      ...bare,
      id: `guest:${stay.id}`,
      subject: { kind: 'room', id: stay.room },
      section: 'guests',
      head: stay.room,
      words: [
        { key: 'guest', facts: { class: { key: `rooms.vipClass.${stay.vipClass}` } } },
        // On a sheet that goes round, nothing is said of a guest who stays incognito.
        ...(stay.notes === null || stay.incognito
          ? []
          : [{ key: 'said', facts: { text: stay.notes } }]),
      ],
      tag: {
        tone: 'plain',
        key: stay.state === 'expected' ? 'arrivesToday' : 'leavesToday',
        facts: {},
      },
    }));
};

/**
 * Guests in the house whose day of remembrance is today. No name stands here: a sheet lies about; and of a
 * guest who stays incognito not even that.
 */
export const remembered = ({ reads, nowMs, timeZone }: Here): MorningItem[] => {
  const today = dateAt(nowMs, timeZone);
  return reads.stays.live().flatMap((stay): MorningItem[] => {
    const file = fileOfStay({ reads }, stay);
    const here = stay.arrival <= today && stay.departure >= today;
    if (!file || !here || stay.incognito) return [];
    return anniversaryKinds
      .filter(
        (kind) => anniversaryWithin(file[kind], { arrival: today, departure: today }) !== null,
      )
      .map((kind) => ({
        ...bare,
        id: `${kind}:${stay.id}`,
        subject: { kind: 'room', id: stay.room },
        section: 'guests',
        head: stay.room,
        words: [{ key: kind, facts: {} }],
      }));
  });
};

/** Who should be here and is not, and who is on leave today. */
export const away = (context: Here): MorningItem[] =>
  presentLines(context)
    .filter(
      ({ presence, shift }) => presence === 'missing' || presence === 'absent' || shift === 'leave',
    )
    .map((line) => ({
      ...bare,
      id: `staff:${line.id}`,
      subject: { kind: 'staff', id: line.id },
      section: 'people',
      head: line.code,
      words: [{ key: 'said', facts: { text: line.name } }],
      who: [{ key: `board.department.${line.department}` }],
      tag:
        line.shift === 'leave'
          ? { tone: 'plain', key: 'onLeave', facts: {} }
          : { tone: 'late', key: line.presence === 'absent' ? 'absent' : 'missing', facts: {} },
      since: line.from,
    }));

/** What people have learnt and is over, or soon will be. */
export const runningOut = (context: Here): MorningItem[] =>
  trainingsRunningOut(context)
    .slice(0, mostTrainings)
    .map(({ row, person, daysLeft }) => ({
      ...bare,
      id: `training:${row.id}`,
      subject: { kind: 'training', id: row.id },
      section: 'training',
      head: person.code,
      words: [
        {
          key: 'training',
          facts: {
            name: person.name,
            course: row.title === '' ? { key: `people.training.course.${row.course}` } : row.title,
            date: row.validUntil ?? '',
          },
        },
      ],
      tag:
        daysLeft < 0
          ? { tone: 'late', key: 'trainingOver', facts: {} }
          : { tone: 'warn', key: 'trainingLeft', facts: { count: daysLeft } },
    }));
