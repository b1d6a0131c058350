/** A person's figures, theirs to see first; who looked is on record. The domain's public face. */
import { addDays, dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type {
  ownFiguresContract,
  PersonFigure,
  PersonFigures,
} from '../../../shared/own-figures/contract.ts';
import { datesOfMonth } from '../attendance/index.ts';
import type { StaffRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { type Handlers, prepared } from '../kernel/handlers.ts';
import { holds, isSelf, namedIn, personOf } from '../staff/index.ts';
import type { FiguresInput } from './figures.ts';

export { figuresOfPerson } from './figures.ts';
export type { WorkRow } from './store.ts';
export { workBetween } from './work.ts';

type Ask = (context: ReadContext, input: FiguresInput) => Promise<PersonFigure[]>;

const self = ({ reads, actor }: ReadContext): StaffRow =>
  found(reads.staff.byId(actor.id), 'staff.unknown', { code: actor.code });

/** @throws DeskError INVALID_INPUT for a month that has not begun */
const begun = ({ nowMs, timeZone }: ReadContext, month: string): void => {
  if (month > dateAt(nowMs, timeZone).slice(0, 7))
    throw new DeskError('INVALID_INPUT', 'ownFigures.toCome', { month });
};

const seenAtMs = ({ reads }: ReadContext, { id }: StaffRow, month: string): number | null =>
  reads.ownFigures
    .looks(id, month)
    .filter(({ by }) => by === id)
    .at(-1)?.atMs ?? null;

/**
 * Theirs first: open to others once they were seen, or so many days after the month.
 * @throws DeskError NOT_ALLOWED
 */
const openToOthers = (context: ReadContext, person: StaffRow, month: string): void => {
  if (isSelf(context, person.id) || seenAtMs(context, person, month) !== null) return;
  const last = datesOfMonth(month).at(-1) ?? '';
  const from = addDays(last, context.reads.ownFigures.settings().openAfterDays + 1);
  if (dateAt(context.nowMs, context.timeZone) < from)
    throw new DeskError('NOT_ALLOWED', 'ownFigures.notSeen', { name: person.name, date: from });
};

const view = (
  context: ReadContext,
  person: StaffRow,
  month: string,
  figures: PersonFigure[],
): PersonFigures => {
  const { reads, timeZone } = context;
  const seenMs = seenAtMs(context, person, month);
  return {
    code: person.code,
    name: person.name,
    month,
    figures,
    seenAt: seenMs === null ? null : isoAt(seenMs, timeZone),
    looks: reads.ownFigures
      .looks(person.id, month)
      .filter(({ by }) => by !== person.id)
      .map(({ id, by, atMs }) => ({ id, ...namedIn(context, by), at: isoAt(atMs, timeZone) })),
  };
};

const look = (context: WriteContext, { id }: StaffRow, month: string, kind: string): void => {
  const { actor, nowMs } = context;
  context.writes.ownFigures.insertLook({
    id: context.newId(),
    staffId: id,
    month,
    by: actor.id,
    atMs: nowMs,
  });
  context.record({ kind, subject: { kind: 'staff', id }, body: { facts: { month } } });
};

/** @param ask has the figures computed in the reader's thread */
export const createOwnFiguresHandlers = (ask: Ask): Handlers<typeof ownFiguresContract> => ({
  own: prepared(
    ({ month }, context) => {
      begun(context, month);
      return ask(context, { code: self(context).code, month, withChecks: true });
    },
    (context: WriteContext, { month }, figures) => {
      const person = self(context);
      // Once is enough: that it was seen is what others wait for.
      if (seenAtMs(context, person, month) === null) look(context, person, month, 'figures-seen');
      return view(context, person, month, figures);
    },
  ),
  of: prepared(
    ({ code, month }, context) => {
      begun(context, month);
      const person = personOf(context, code);
      openToOthers(context, person, month);
      const withChecks = isSelf(context, person.id) || holds(context, 'quality.check');
      return ask(context, { code: person.code, month, withChecks });
    },
    (context: WriteContext, { code, month }, figures) => {
      const person = personOf(context, code);
      openToOthers(context, person, month);
      look(
        context,
        person,
        month,
        isSelf(context, person.id) ? 'figures-seen' : 'figures-looked-at',
      );
      return view(context, person, month, figures);
    },
  ),
  settings: ({ reads }) => ({ openAfterDays: reads.ownFigures.settings().openAfterDays }),
  changeSettings: (context, { openAfterDays }) => {
    const before = context.reads.ownFigures.settings();
    context.writes.ownFigures.saveSettings({ ...before, openAfterDays });
    context.record({
      kind: 'figure-settings-changed',
      subject: { kind: 'house', id: context.reads.house.get()?.houseId ?? '' },
      body: { changes: { openAfterDays: [before.openAfterDays, openAfterDays] } },
    });
    return { openAfterDays };
  },
});
