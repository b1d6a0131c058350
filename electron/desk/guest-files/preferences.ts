/** Likes and aversions: taken down, dropped, confirmed or refused. The stays to come and the one that is show them. */
import {
  asOnStay,
  fromStay,
  type PreferenceKind,
  type PreferenceSource,
} from '../../../shared/guests/model.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import type { GuestPreferenceRow, GuestRow } from '../database/schema/index.ts';
import { preferencesOfFile, staysOfFile } from '../guests/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { changeStay } from '../stays/index.ts';
import { fileNamed } from './named.ts';
import { patternsOf } from './proposals.ts';

const most = 100;

type New = {
  kind: PreferenceKind;
  text: string;
  source: PreferenceSource;
  day: string;
  state?: GuestPreferenceRow['state'];
  service?: string | null;
  evidence?: string[];
};

/** Enters a row under the file's own subject: whoever is erased is erased with it. */
export const insertPreference = (
  context: WriteContext,
  file: GuestRow,
  { state = 'kept', service = null, evidence = [], ...said }: New,
): GuestPreferenceRow => {
  const row: GuestPreferenceRow = {
    id: context.newId(),
    guestId: file.id,
    ...said,
    byId: context.actor.id,
    atMs: context.nowMs,
    state,
    service,
    evidence,
  };
  context.writes.guests.insertPreference(row);
  context.record({
    kind: state === 'refused' ? 'preference-refused' : 'preference-added',
    subject: { kind: 'guest', id: file.id },
    body: {
      facts: {
        preferenceId: row.id,
        kind: row.kind,
        source: row.source,
        day: row.day,
        service,
        evidence,
      },
    },
    personal: { text: row.text },
  });
  return row;
};

const live = (context: WriteContext, file: GuestRow) =>
  staysOfFile(context, file.id).filter(({ state }) => state === 'in-house' || state === 'expected');

/** The guest's stays that go on say it too. */
const tellStays = (
  context: WriteContext,
  file: GuestRow,
  said: Pick<GuestPreferenceRow, 'kind' | 'text'>,
  known: boolean,
): void => {
  const line = asOnStay(said);
  // A stay may say it with the mark of an aversion or without.
  const says = (one: string): boolean => one === line || fromStay(one).text === said.text;
  for (const stay of live(context, file)) {
    const { preferences } = stay;
    if (preferences.some(says) === known) continue;
    const after = known ? [...preferences, line] : preferences.filter((one) => !says(one));
    changeStay(context, stay, { preferences: after }, 'changed');
  }
};

const sameText = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** @throws DeskError CONFLICT `guests.knownPreference`; WRONG_STATE `guests.tooManyPreferences` */
export const addPreference = (
  context: WriteContext,
  file: GuestRow,
  said: { kind: PreferenceKind; text: string; source: PreferenceSource; on?: string | undefined },
): void => {
  const today = dateAt(context.nowMs, context.timeZone);
  const day = said.on ?? today;
  if (day > today) throw new DeskError('INVALID_INPUT', 'guests.notYet', { date: day });
  const kept = preferencesOfFile(context, file.id);
  if (kept.some((one) => sameText(one.text, said.text)))
    throw new DeskError('CONFLICT', 'guests.knownPreference', { text: said.text });
  if (kept.length >= most)
    throw new DeskError('WRONG_STATE', 'guests.tooManyPreferences', { most });
  const { kind, text, source } = said;
  const row = insertPreference(context, file, { kind, text, source, day });
  tellStays(context, file, row, true);
};

/** @throws DeskError NOT_FOUND `guests.noPreference` */
export const dropPreference = (
  context: WriteContext,
  { preference, reason }: { preference: string; reason?: string | undefined },
): GuestRow => {
  const row = found(context.reads.guests.preference(preference), 'guests.noPreference', {});
  if (row.state !== 'kept') throw new DeskError('NOT_FOUND', 'guests.noPreference', {});
  const file = fileNamed(context, row.guestId);
  context.writes.guests.savePreference({ ...row, state: 'dropped' });
  context.record({
    kind: 'preference-dropped',
    subject: { kind: 'guest', id: row.guestId },
    body: { facts: { preferenceId: row.id, kind: row.kind, source: row.source, day: row.day } },
    personal: { what: row.text, ...(reason === undefined ? {} : { text: reason }) },
  });
  tellStays(context, file, row, false);
  return file;
};

/** @throws DeskError WRONG_STATE `guests.notProposed` where the requests do not show it, or it is decided */
export const decide = (
  context: WriteContext,
  file: GuestRow,
  { service, take, text }: { service: string; take: boolean; text?: string | undefined },
): void => {
  const pattern = patternsOf(context, file.id).find((one) => one.service === service);
  if (!pattern) throw new DeskError('WRONG_STATE', 'guests.notProposed', { service });
  const named = context.reads.catalogue.service(service);
  const inWords = text ?? (context.language === 'en' ? named?.en : named?.zh) ?? service;
  const row = insertPreference(context, file, {
    kind: 'likes',
    text: inWords,
    source: 'requests',
    day: dateAt(context.nowMs, context.timeZone),
    state: take ? 'kept' : 'refused',
    service,
    evidence: pattern.asked.map(({ id }) => id),
  });
  if (take) tellStays(context, file, row, true);
};
