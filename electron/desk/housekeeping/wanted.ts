/** Which work a room wants in a part of the day, from its state and its stays. Pure. */
import type {
  DealtPart,
  Exclusion,
  SkipReason,
  WorkKind,
} from '../../../shared/housekeeping/model.ts';
import type {
  HousekeepingSettingsRow,
  RoomTaskRow,
  StayRow,
  WorkTypeRow,
} from '../database/schema/index.ts';
import { inHouse, isOut, type RoomFacts } from './facts.ts';

export type Wanted = {
  kind: WorkKind;
  /** The minute of a tidy-up; 0 for what is done once. */
  slot: number;
  /** Minutes after midnight by when; null: any time of the part. */
  dueMinute: number | null;
};

export type Day = {
  date: string;
  part: DealtPart;
  /** The part has begun: a room that is clean by now has been made already. */
  begun: boolean;
  /** Minute of the day now; null on a day ahead, whose guests are those booked over it. */
  minute: number | null;
};

/** Who lives in a room on the day. */
export const guestsOn = (facts: RoomFacts, { date, minute }: Pick<Day, 'date' | 'minute'>) =>
  minute === null
    ? facts.stays.filter(({ arrival, departure }) => arrival < date && departure >= date)
    : inHouse(facts);

const once = (kind: WorkKind): Wanted => ({ kind, slot: 0, dueMinute: null });

/** Minutes of the day a room is tidied at for the class of its guests. */
export const tidyMinutes = (
  settings: HousekeepingSettingsRow,
  stays: readonly StayRow[],
): number[] => {
  const of = {
    key: settings.tidyKey,
    regular: settings.tidyRegular,
    potential: settings.tidyPotential,
  };
  return [
    ...new Set(stays.flatMap(({ vipClass }) => (vipClass === null ? [] : of[vipClass]))),
  ].sort((a, b) => a - b);
};

/** Tidy-ups from the beginning of the evening belong to it. One whose time is over is not made any more. */
const tidies = (settings: HousekeepingSettingsRow, stays: readonly StayRow[], day: Day): Wanted[] =>
  tidyMinutes(settings, stays)
    .filter((minute) => minute >= settings.eveningFromMinute === (day.part === 'evening'))
    .filter((minute) => day.minute === null || minute > day.minute)
    .map((minute) => ({ kind: 'tidy', slot: minute, dueMinute: minute }));

/** The kind of full clean a room is in for on the day, should it be made; null: none. */
export const fullKind = (facts: RoomFacts, day: Pick<Day, 'date' | 'minute'>): WorkKind | null => {
  const stays = guestsOn(facts, day);
  if (stays.length === 0) return facts.housekeeping === 'dirty' ? 'departure' : null;
  return stays.every(({ departure }) => departure <= day.date) ? 'departure' : 'stay-over';
};

const fullClean = (
  facts: RoomFacts,
  stays: readonly StayRow[],
  day: Day,
  dayUntil: number,
): Wanted[] => {
  const kind = fullKind(facts, day);
  if (kind !== 'stay-over') return kind === null ? [] : [once(kind)];
  // Once the day's entry is over nothing is added to it but rooms that are left.
  if (day.minute !== null && day.minute > dayUntil) return [];
  // Whoever has come today has a room made this morning.
  const sleptHere = stays.some(({ arrival }) => arrival < day.date);
  const asked = facts.housekeeping === 'dirty' || facts.makeUp;
  return asked || (sleptHere && !day.begun) ? [once('stay-over')] : [];
};

/** A room that could not be entered by day is tried again in the evening. */
const again: readonly (SkipReason | null)[] = ['dnd', 'later', 'guest-inside', 'double-lock'];

/**
 * What a room wants.
 * @param earlier in the evening: what it had by day
 * @param planned work by nights that is planned for the day
 */
export const wantedFor = (
  facts: RoomFacts,
  day: Day,
  settings: HousekeepingSettingsRow,
  earlier: readonly RoomTaskRow[],
  planned: readonly WorkKind[],
): { wanted: Wanted[]; excluded: Exclusion | null } => {
  const stays = guestsOn(facts, day);
  const nothing = (excluded: Exclusion) => ({ wanted: [], excluded });
  if (isOut(facts)) return nothing('out-of-order');
  if (facts.declined && day.minute !== null) return nothing('declined');
  if (day.part === 'evening') {
    const staying = stays.filter(({ departure }) => departure > day.date);
    const left = earlier.some(
      ({ kind, state, skipped }) =>
        kind === 'stay-over' && state === 'skipped' && again.includes(skipped),
    );
    return {
      wanted: [
        ...(left && staying.length > 0 && facts.housekeeping === 'dirty'
          ? [once('stay-over')]
          : []),
        ...(staying.length > 0 ? [once('turn-down')] : []),
        ...tidies(settings, staying, day),
      ],
      excluded: null,
    };
  }
  const livedIn = stays.some(({ departure }) => departure > day.date);
  return {
    wanted: [
      ...fullClean(facts, stays, day, settings.dayUntilMinute),
      ...tidies(settings, stays, day),
      ...(livedIn ? [] : planned.map(once)),
    ],
    excluded: livedIn && planned.length > 0 ? 'lived-in' : null,
  };
};

/** What a piece of work weighs in a room of its type; never nothing. */
export const weigh = (
  type: Pick<WorkTypeRow, 'credits' | 'minutes'>,
  facts: Pick<RoomFacts, 'type'>,
  settings: Pick<HousekeepingSettingsRow, 'typePercents'>,
): { credits: number; minutes: number } => {
  const percent = settings.typePercents[facts.type] ?? 100;
  const of = (value: number) => Math.max(1, Math.round((value * percent) / 100));
  return { credits: of(type.credits), minutes: of(type.minutes) };
};
