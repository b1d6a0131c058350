/** Key control: issue and return, counts, incidents, envelopes. The domain's public face. */

import { minuteMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { keysContract } from '../../../shared/keys/contract.ts';
import type { StaffRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { type Handlers, prepared } from '../kernel/handlers.ts';
import type { Witness } from '../staff/index.ts';
import { bookKey, cancelBooking } from './bookings.ts';
import {
  addKey,
  addRing,
  changeKey,
  missingUsual,
  moveToRing,
  retireKey,
  ringNamed,
} from './catalogue.ts';
import { countHooks } from './count.ts';
import { issueKey, returnKey, transferKey } from './custody.ts';
import { checkEnvelope, openEnvelope, sealEnvelope } from './envelopes.ts';
import { inUse, keyInHand, keyOf, keysNamed, takerOf } from './find.ts';
import { beginHandout, endHandout, handoutLines } from './handout.ts';
import { changeLocks, closeIncident, foundAgain, reportLost, tell } from './incidents.ts';
import {
  viewBooking,
  viewCount,
  viewEnvelope,
  viewHandout,
  viewIncident,
  viewKey,
  viewKeys,
  viewSpell,
} from './views.ts';
import { whoHad } from './who-had.ts';

export { keysAsOf } from './as-of.ts';
export { addKey } from './catalogue.ts';
export { countHooks } from './count.ts';
export { issueKey, returnKey } from './custody.ts';
export { checkEnvelope, sealEnvelope } from './envelopes.ts';
export { keyCheckOf, keysForHandover } from './handover.ts';
export { enterBack, enterOut, enterOutAndBack } from './late.ts';
export { undoLate } from './late-undo.ts';
export { boardKeys } from './on-board.ts';
export { isLate } from './rows.ts';
export { usualKeys } from './standards.ts';
export { watchStrays } from './stray.ts';
export { viewSpell } from './views.ts';

const shownSpells = 60;
const shownCounts = 60;
const shownEnvelopes = 200;
const shownIncidents = 200;
const shownHandouts = 10;

const viewRings = (context: ReadContext) => {
  const { reads } = context;
  return reads.keys.rings().map((ring) => ({
    id: ring.id,
    code: ring.code,
    name: { zh: ring.nameZh, en: ring.nameEn },
    hook: ring.hook,
    keys: reads.keys
      .onRing(ring.id)
      .filter(inUse)
      .map(({ code }) => code),
  }));
};

const nameOf = ({ code, name }: StaffRow) => ({ code, name });

type Signed = { second?: { code: string; pin: string } | undefined };
type Run<I, O> = (context: WriteContext, input: I, second: StaffRow | null) => O;

export const createKeysHandlers = ({
  witness,
}: {
  witness: Witness;
}): Handlers<typeof keysContract> => {
  /** The second person, proven before the transaction; null where nobody signs. */
  const signed = <I extends Signed, O>(run: Run<I, O>) =>
    prepared(
      ({ second }: I, context): Promise<StaffRow | null> =>
        second ? witness(second, context) : Promise.resolve(null),
      run,
    );

  return {
    list: (context) => ({
      keys: viewKeys(
        context,
        context.reads.keys.all().filter(({ state }) => state !== 'retired'),
      ),
      rings: viewRings(context),
    }),
    get: (context, { key: token }) => {
      const { reads } = context;
      const key = keyOf(context, token);
      return {
        ...viewKey(context, key),
        bookings: reads.keys
          .bookingsOf(key.id)
          .filter(({ untilMs }) => untilMs > context.nowMs)
          .map((row) => viewBooking(context, row)),
        spells: reads.keys
          .newestMoves(key.id, shownSpells)
          .map((move) => viewSpell(context, key.code, move)),
        incidents: reads.keys.incidentsOf(key.id).map((row) => viewIncident(context, row)),
        story: storyOf(context, key.id),
      };
    },
    whoHad,

    issue: signed((context, input, second) => {
      const { keys, to, dueAtMs, booked } = issueKey(context, input.key, input.to, {
        second,
        minutes: input.minutes,
        untilMs: input.until === undefined ? undefined : Date.parse(input.until),
        override: input.override?.reason,
        handout: input.handout,
      });
      return {
        keys: keys.map((key) => viewKey(context, key)),
        to: nameOf(to),
        due: isoAt(dueAtMs, context.timeZone),
        booked: booked && viewBooking(context, booked),
      };
    }),
    return: (context, { key: token }) => {
      const { keys, from, lateMs } = returnKey(context, token);
      return {
        keys: keys.map((key) => viewKey(context, key)),
        from: nameOf(from),
        lateMinutes: lateMs > 0 ? Math.ceil(lateMs / minuteMs) : null,
      };
    },
    transfer: signed((context, input, second) => {
      const { keys, from, to, dueAtMs, booked } = transferKey(context, input.key, input.to, {
        second,
        override: input.override?.reason,
      });
      return {
        keys: keys.map((key) => viewKey(context, key)),
        from: nameOf(from),
        to: nameOf(to),
        due: isoAt(dueAtMs, context.timeZone),
        booked: booked && viewBooking(context, booked),
      };
    }),
    book: (context, input) => {
      const key = keyOf(context, input.key);
      const hours = { fromMs: Date.parse(input.from), untilMs: Date.parse(input.until) };
      return viewBooking(context, bookKey(context, key, takerOf(context, input.for), hours));
    },
    unbook: (context, { id }) => {
      cancelBooking(context, id);
      return { id };
    },

    handoutPlan: (context) => {
      const { reads } = context;
      const running = reads.keys.runningHandout();
      return {
        lines: handoutLines(context),
        running: running ? viewHandout(context, running) : null,
        past: reads.keys
          .newestHandouts(shownHandouts)
          .filter(({ endedAtMs }) => endedAtMs !== null)
          .map((row) => viewHandout(context, row)),
      };
    },
    beginHandout: (context) => viewHandout(context, beginHandout(context)),
    endHandout: (context, { id }) => viewHandout(context, endHandout(context, id)),

    count: (context, { hooks, sure }) => viewCount(context, countHooks(context, hooks, sure)),
    counts: (context) => ({
      counts: context.reads.keys.newestCounts(shownCounts).map((row) => viewCount(context, row)),
    }),

    lost: (context, { key, note, since }) => {
      const sinceMs = since === undefined ? undefined : Date.parse(since);
      return viewIncident(context, reportLost(context, lostOne(context, key), note, sinceMs));
    },
    foundAgain: (context, { key, note }) =>
      viewKey(context, foundAgain(context, awayOne(context, key), note)),
    incidents: (context, input) => ({
      incidents: (input?.open
        ? context.reads.keys.openIncidents()
        : context.reads.keys.newestIncidents(shownIncidents)
      ).map((row) => viewIncident(context, row)),
    }),
    told: (context, { incident, who }) =>
      viewIncident(context, tell(context, incident, takerOf(context, who))),
    locksChanged: (context, { incident, places }) =>
      viewIncident(context, changeLocks(context, incident, places)),
    closeIncident: (context, { incident, outcome, done }) =>
      viewIncident(context, closeIncident(context, incident, outcome, done)),

    envelopes: (context) => ({
      envelopes: context.reads.keys
        .newestEnvelopes(shownEnvelopes)
        .map((row) => viewEnvelope(context, row)),
    }),
    sealEnvelope: signed((context, input, second) =>
      viewEnvelope(
        context,
        sealEnvelope(context, {
          key: input.key === undefined ? undefined : keyOf(context, input.key),
          contents: input.contents,
          keptAt: input.keptAt,
          after: input.after,
          second,
        }),
      ),
    ),
    openEnvelope: signed((context, { number, reason, to }, second) =>
      viewEnvelope(
        context,
        openEnvelope(context, {
          number,
          reason,
          taker: takerOf(context, to ?? context.actor.code),
          second,
        }),
      ),
    ),
    checkEnvelope: (context, { number, intact }) =>
      viewEnvelope(context, checkEnvelope(context, number, intact)),

    add: (context, wanted) => viewKey(context, addKey(context, wanted)),
    change: (context, { key, ...wanted }) =>
      viewKey(context, changeKey(context, keyOf(context, key), wanted)),
    retire: (context, { key, reason }) =>
      viewKey(context, retireKey(context, keyOf(context, key), reason)),
    addRing: (context, wanted) => {
      const ring = addRing(context, wanted);
      return { id: ring.id, code: ring.code, name: wanted.name, hook: ring.hook, keys: [] };
    },
    moveToRing: (context, { key, ring }) =>
      viewKey(
        context,
        moveToRing(context, keyOf(context, key), ring === null ? null : ringNamed(context, ring)),
      ),
    usual: (context) => ({ keys: missingUsual(context) }),
    addUsual: (context) => ({
      added: missingUsual(context).map((wanted) => addKey(context, wanted).code),
    }),
  };
};

/** Of several copies the one that is out is the one that can be lost; asked by its own code otherwise. */
const lostOne = (context: ReadContext, token: string) => {
  const named = keysNamed(context, token);
  const out = named.filter(({ state }) => state === 'out');
  return named.length > 1 && out.length === 1 ? keyInHand(context, token) : keyOf(context, token);
};

/** Of several copies the one that is away. */
const awayOne = (context: ReadContext, token: string) => {
  const away = keysNamed(context, token).filter(
    ({ state }) => state === 'lost' || state === 'missing',
  );
  const [only, ...others] = away;
  return only && others.length === 0 ? only : keyOf(context, token);
};
