/** Files as whoever asks may see them: of a guest who stays incognito no name, number or day. */

import type {
  Anniversary,
  GuestBrief,
  GuestCard,
  GuestLine,
} from '../../../shared/guests/contract.ts';
import { anniversaryKinds, anniversaryWithin, fromStay } from '../../../shared/guests/model.ts';
import { may } from '../../../shared/kernel/permissions.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { GuestRow, StayRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import {
  fileIdFor,
  fileOfStay,
  guestNameFor,
  idsOfFile,
  inHouseAt,
  isHidden,
  preferencesOfFile,
  staysIncognito,
  staysOfFile,
} from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { seesIncognito } from '../kernel/permission.ts';
import { historyOf } from './history.ts';
import { looksAt } from './looks.ts';
import { proposalsFor } from './proposals.ts';

type Here = Pick<ReadContext, 'reads'>;

const isNow = ({ state }: StayRow): boolean => state === 'in-house' || state === 'expected';

/** The stay a guest is here by, else is expected by. */
export const stayNow = (stays: readonly StayRow[]): StayRow | undefined =>
  stays.find(({ state }) => state === 'in-house') ??
  stays.filter(isNow).sort((a, b) => a.arrival.localeCompare(b.arrival))[0];

/**
 * The stays a file tells of to who may not know the name: those that go on, and beside one without a name none
 * under it, which would tell whose that is.
 */
const toldOf = (stays: readonly StayRow[]): StayRow[] => {
  const going = stays.filter(isNow);
  const nameless = going.filter(({ incognito }) => incognito);
  return nameless.length > 0 ? nameless : going;
};

const openCare = ({ reads }: Here, ids: readonly string[]): number =>
  ids.flatMap((id) => reads.carePlans.ofGuest(id)).filter(({ open }) => open).length;

/** @param named whether who stays incognito is named to whoever reads it */
export const viewLine = (context: Here, file: GuestRow, named: boolean): GuestLine => {
  const stays = staysOfFile(context, file.id);
  const incognito = staysIncognito(context, file.id);
  const hidden = incognito && !named;
  const now = stayNow(hidden ? toldOf(stays) : stays);
  const gone = stays.filter(({ state }) => state === 'departed');
  return {
    id: file.id,
    name: hidden ? null : file.name,
    incognito,
    vipClass: file.vipClass,
    language: file.language,
    company: hidden ? null : file.company,
    stays: gone.length + stays.filter(({ state }) => state === 'in-house').length,
    room: now?.room ?? null,
    here: now?.state === 'in-house',
    lastDeparture:
      gone
        .map(({ departure }) => departure)
        .sort()
        .at(-1) ?? null,
    preferences: preferencesOfFile(context, file.id).length,
    care: openCare(context, idsOfFile(context, file.id)),
  };
};

/** In the order given. @param named as of a single line */
export const linesOf = (
  context: Here,
  files: readonly Pick<GuestRow, 'id'>[],
  named: boolean,
): GuestLine[] =>
  files.flatMap(({ id }) => {
    const file = context.reads.guests.byId(id);
    return file ? viewLine(context, file, named) : [];
  });

/** Days to remember that fall within a stay. */
export const anniversariesIn = (
  file: Pick<GuestRow, 'birthday' | 'wedding'>,
  stay: Pick<StayRow, 'arrival' | 'departure'>,
): Anniversary[] =>
  anniversaryKinds.flatMap((kind) => {
    const on = anniversaryWithin(file[kind], stay);
    return on === null ? [] : [{ kind, on }];
  });

const briefOf = (context: ReadContext, stay: StayRow): GuestBrief => {
  const file = fileOfStay(context, stay);
  const name = guestNameFor(context, stay);
  // What only this stay says stands beside what the file knows.
  const said = [
    ...stay.preferences.map(fromStay),
    ...(file ? preferencesOfFile(context, file.id) : []),
  ];
  const words = (kind: 'likes' | 'avoids') => [
    ...new Set(said.filter((one) => one.kind === kind).map(({ text }) => text)),
  ];
  // The same words said as both are one thing to leave out: an allergy is not offered.
  const avoids = words('avoids');
  return {
    guestId: fileIdFor(context, stay),
    stayId: stay.id,
    name,
    vipClass: file?.vipClass ?? stay.vipClass,
    language: file?.language ?? stay.language,
    likes: words('likes').filter((text) => !avoids.includes(text)),
    avoids,
    anniversaries: file ? anniversariesIn(file, stay) : [],
    open: context.reads.guests.openOf(stay.id),
    care: file ? openCare(context, idsOfFile(context, file.id)) : 0,
  };
};

/** Whoever lives in a room, whom it is let to first. */
export const briefsAt = (context: ReadContext, place: string): GuestBrief[] =>
  inHouseAt(context, place)
    .sort((a, b) => Number(a.sharesId !== null) - Number(b.sharesId !== null))
    .map((stay) => briefOf(context, stay));

const personal = ['name', 'phone', 'company', 'document', 'birthday', 'wedding', 'notes'];

const storyFor = (context: ReadContext, rootId: string, hidden: boolean): GuestCard['events'] =>
  storyOf(context, rootId)
    .filter(({ kind }) => kind !== 'looked')
    .map((event) =>
      hidden
        ? {
            ...event,
            text: null,
            changes: Object.fromEntries(
              Object.entries(event.changes).filter(([name]) => !personal.includes(name)),
            ),
          }
        : event,
    );

/** A file whole. */
export const viewCard = (context: ReadContext, file: GuestRow): GuestCard => {
  const { reads, timeZone, actor } = context;
  const stays = staysOfFile(context, file.id);
  const now = stayNow(stays);
  const hidden = isHidden(context, file.id);
  const shown = hidden ? toldOf(stays) : stays;
  const told = <T>(value: T): T | null => (hidden ? null : value);
  const person = (id: string) => reads.staff.byId(id);
  const supervises = actor.role === 'desk' || may(actor.role, 'guests.manage');
  return {
    ...viewLine(context, file, seesIncognito(context)),
    phone: told(file.phone),
    document: told(file.document),
    birthday: told(file.birthday),
    wedding: told(file.wedding),
    notes: told(file.notes),
    anniversaries: hidden || !now ? [] : anniversariesIn(file, now),
    preferenceList: preferencesOfFile(context, file.id).map((row) => ({
      id: row.id,
      kind: row.kind,
      text: row.text,
      source: row.source,
      on: row.day,
      by: person(row.byId)?.code ?? row.byId,
      byName: person(row.byId)?.name ?? '',
    })),
    proposals: proposalsFor(context, file.id),
    stayList: shown.map(({ id, room, arrival, departure, state }) => ({
      id,
      room,
      arrival,
      departure,
      state,
    })),
    history: historyOf(context, shown),
    merged: idsOfFile(context, file.id).flatMap((id) => {
      const merge = id === file.id ? undefined : reads.guests.mergeOf(id);
      const gone = reads.guests.byId(id);
      return merge && gone
        ? [
            {
              id,
              name: told(gone.name),
              at: isoAt(merge.atMs, timeZone),
              by: person(merge.byId)?.code ?? merge.byId,
            },
          ]
        : [];
    }),
    looks: supervises ? looksAt(context, file.id) : null,
    events: storyFor(context, file.id, hidden),
  };
};
