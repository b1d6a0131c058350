/**
 * The welcome: what is done for a guest of a class before the arrival, and at the lift or the door. Booked
 * from the moment the guest is thought to come, moved with it, called off with the stay, and prompted at
 * once when the guest stands in the lobby early.
 */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import type { Language } from '../../../shared/kernel/fields.ts';
import type { WelcomeSpot } from '../../../shared/stays/model.ts';
import type { StayRow, WelcomeStepRow } from '../database/schema/index.ts';
import { arrivalMsOf } from '../guests/index.ts';
import type { StayListener, WriteContext } from '../kernel/context.ts';
import { found } from '../kernel/failure.ts';
import { cancelRow, correct, createRequest } from '../requests/index.ts';
import type { Reads } from '../stores.ts';

/** What every new house starts with: a last look at the room of a key guest, and somebody at the lift. */
const standardSteps: readonly Omit<WelcomeStepRow, 'id'>[] = [
  { vipClass: 'key', service: 'vip-tidy', minutesBefore: 120, spot: null },
  { vipClass: 'key', service: 'welcome', minutesBefore: 10, spot: 'lift' },
  { vipClass: 'regular', service: 'welcome', minutesBefore: 10, spot: 'lift' },
];

export const startWelcome = (context: WriteContext): void => {
  for (const step of standardSteps)
    context.writes.stays.insertStep({ id: context.newId(), ...step });
};

export const viewSteps = (reads: Reads) =>
  reads.stays
    .welcomeSteps()
    .map(({ id: _, ...step }) => step)
    .sort((one, other) => other.minutesBefore - one.minutesBefore);

type Wanted = Omit<WelcomeStepRow, 'id' | 'minutesBefore' | 'spot'> & {
  minutesBefore: number | null;
  spot?: WelcomeStepRow['spot'] | undefined;
};

/** @throws DeskError NOT_FOUND for a service the catalogue does not have */
export const setWelcome = (context: WriteContext, wanted: Wanted): void => {
  const { reads, writes } = context;
  const { vipClass, service, minutesBefore } = wanted;
  found(reads.catalogue.service(service), 'catalogue.unknown', { service });
  const known = reads.stays
    .welcomeSteps()
    .find((step) => step.vipClass === vipClass && step.service === service);
  if (known && minutesBefore === null) writes.stays.removeStep(known.id);
  else if (known && minutesBefore !== null)
    writes.stays.saveStep({
      ...known,
      minutesBefore,
      spot: wanted.spot === undefined ? known.spot : wanted.spot,
    });
  else if (minutesBefore !== null)
    writes.stays.insertStep({
      id: context.newId(),
      vipClass,
      service,
      minutesBefore,
      spot: wanted.spot ?? null,
    });
  context.record({
    kind: 'welcome-changed',
    subject: { kind: 'house', id: reads.house.get()?.houseId ?? '' },
    body: { facts: wanted },
  });
};

/** When a step is done: so long before the arrival, but not in the past. */
const momentOf = (context: WriteContext, stay: StayRow, step: WelcomeStepRow): number | null => {
  const atMs = arrivalMsOf(context, stay) - step.minutesBefore * minuteMs;
  return atMs > context.nowMs ? atMs : null;
};

/** What whoever goes there reads on the slip, in the language of the house. */
const spotWords: Record<Language, Record<WelcomeSpot, string>> = {
  'zh-CN': { lift: '电梯口迎接', door: '房门口迎接' },
  en: { lift: 'At the lift', door: 'At the door of the room' },
};
const wordsFor = ({ reads }: WriteContext, { spot }: WelcomeStepRow): string =>
  spot === null ? '' : spotWords[reads.house.get()?.language ?? 'zh-CN'][spot];

const book = (context: WriteContext, stay: StayRow, step: WelcomeStepRow): void => {
  const request = createRequest(context, {
    place: { code: stay.room, kind: 'room', known: true },
    service: step.service,
    quantity: null,
    askedForMs: momentOf(context, stay, step),
    urgent: false,
    words: wordsFor(context, step),
    callId: null,
    followsId: null,
    stayId: stay.id,
  });
  context.writes.stays.insertTask({ requestId: request.id, stayId: stay.id, stepId: step.id });
};

/** Tasks nobody has begun: those in hand go on as they are. */
const waiting = (context: WriteContext, stay: StayRow) =>
  context.reads.stays.tasksOf(stay.id).flatMap((task) => {
    const row = context.reads.requests.byId(task.requestId);
    return row && (row.state === 'logged' || row.state === 'dispatched') ? { task, row } : [];
  });

const callOff = (context: WriteContext, stay: StayRow): void => {
  for (const { row } of waiting(context, stay)) cancelRow(context, row);
};

/** What the class calls for is booked or moved; what it no longer calls for is called off. */
const plan = (context: WriteContext, stay: StayRow): void => {
  const { reads } = context;
  const steps = reads.stays.welcomeSteps().filter(({ vipClass }) => vipClass === stay.vipClass);
  const booked = new Set(reads.stays.tasksOf(stay.id).map(({ stepId }) => stepId));
  for (const { task, row } of waiting(context, stay)) {
    const step = steps.find(({ id }) => id === task.stepId);
    if (!step) {
      cancelRow(context, row);
      // Forgotten here, so that it is booked anew should the class come back; what a person calls off is not.
      context.writes.stays.removeTask(row.id);
    } else
      correct(context, row.id, {
        askedForMs: momentOf(context, stay, step) ?? context.nowMs,
        ...(row.place === stay.room ? {} : { place: stay.room, placeKnown: true, stayId: stay.id }),
      });
  }
  for (const step of steps) if (!booked.has(step.id)) book(context, stay, step);
};

const matters = (before: StayRow | null, after: StayRow): boolean =>
  before === null ||
  before.vipClass !== after.vipClass ||
  before.arrival !== after.arrival ||
  before.expectedAtMs !== after.expectedAtMs ||
  before.room !== after.room;

export const welcomeFollows: StayListener = (context, { before, after, step }) => {
  if (step === 'cancelled') callOff(context, after);
  else if (after.state === 'expected' && matters(before, after)) plan(context, after);
  else if (step === 'checked-in')
    // The guest is here: what was to be done by then is due now, and a welcome most of all.
    for (const { row } of waiting(context, after))
      correct(context, row.id, {
        askedForMs: context.nowMs,
        place: after.room,
        placeKnown: true,
        stayId: after.id,
      });
};
