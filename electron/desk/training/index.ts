/** Training: what is planned, held and valid, and what the work suggests. The domain's public face. */
import { dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type { TrainingView, trainingContract } from '../../../shared/training/contract.ts';
import { privateRules } from '../../../shared/training/model.ts';
import type { TrainingRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { type Handlers, prepared } from '../kernel/handlers.ts';
import { holds, namedIn, personOf, whoseRecords } from '../staff/index.ts';
import { daysLeftOf, inOrder } from './expiry.ts';
import { isOfCourse, type Suggested } from './suggestions.ts';

export { trainingsRunningOut } from './expiry.ts';
export { suggestTrainings } from './suggestions.ts';

const recorded: Recorded<TrainingRow> = {
  kind: 'training',
  personal: ['staffId', 'course', 'title', 'trainer', 'certificate', 'rule', 'withdrawal'],
  derived: [],
};

const view = (
  context: ReadContext,
  row: TrainingRow,
  all: readonly TrainingRow[],
): TrainingView => ({
  id: row.id,
  ...namedIn(context, row.staffId),
  course: row.course,
  title: row.title,
  state: row.state,
  plannedOn: row.plannedOn,
  heldOn: row.heldOn,
  validUntil: row.validUntil,
  daysLeft: daysLeftOf(context, row, all),
  trainer: row.trainer,
  certificate: row.certificate,
  // What came of listening to calls is not told to those who may not.
  rule:
    row.rule !== null && privateRules.includes(row.rule) && !holds(context, 'quality.check')
      ? null
      : row.rule,
  withdrawal: row.withdrawal,
  by: namedIn(context, row.enteredBy),
  at: isoAt(row.atMs, context.timeZone),
});

const viewOne = (context: ReadContext, row: TrainingRow): TrainingView =>
  view(context, row, context.reads.training.of(row.staffId));

type Held = {
  heldOn: string;
  validUntil?: string | undefined;
  trainer: string;
  certificate: string;
};

/** @throws DeskError INVALID_INPUT for a day to come, or a validity that ends before it begins */
const heldPart = ({ nowMs, timeZone }: WriteContext, held: Held) => {
  if (held.heldOn > dateAt(nowMs, timeZone))
    throw new DeskError('INVALID_INPUT', 'training.toCome', { date: held.heldOn });
  if (held.validUntil !== undefined && held.validUntil < held.heldOn)
    throw new DeskError('INVALID_INPUT', 'training.ends', {});
  return { ...held, state: 'held' as const, validUntil: held.validUntil ?? null };
};

type New = Pick<TrainingRow, 'course' | 'title'> & Partial<TrainingRow> & { code: string };

const enter = (context: WriteContext, { code, ...wanted }: New, kind: string): TrainingRow => {
  const row: TrainingRow = {
    id: context.newId(),
    staffId: personOf(context, code).id,
    state: 'planned',
    plannedOn: null,
    heldOn: null,
    validUntil: null,
    trainer: '',
    certificate: '',
    rule: null,
    withdrawal: null,
    enteredBy: context.actor.id,
    atMs: context.nowMs,
    ...wanted,
  };
  context.writes.training.insert(row);
  recordRow(context, recorded, row, { kind });
  return row;
};

/** @throws DeskError INVALID_INPUT for a day that has passed */
const notPast = ({ nowMs, timeZone }: WriteContext, date: string): string => {
  if (date < dateAt(nowMs, timeZone))
    throw new DeskError('INVALID_INPUT', 'training.past', { date });
  return date;
};

const change = (
  context: WriteContext,
  before: TrainingRow,
  patch: Partial<TrainingRow>,
  kind: string,
): TrainingRow => {
  const after = { ...before, ...patch };
  context.writes.training.save(after);
  recordChange(context, recorded, before, after, { kind });
  return after;
};

const known = ({ reads }: ReadContext, id: string): TrainingRow =>
  found(reads.training.byId(id), 'training.unknown', {});

const hold = (context: WriteContext, { id, ...held }: Held & { id: string }): TrainingRow => {
  const before = known(context, id);
  if (before.state !== 'planned') throw new DeskError('WRONG_STATE', 'training.notPlanned', {});
  return change(context, before, heldPart(context, held), 'training-held');
};

const withdraw = (context: WriteContext, id: string, reason: string): TrainingRow => {
  const before = known(context, id);
  if (before.state === 'withdrawn') throw new DeskError('WRONG_STATE', 'training.notPlanned', {});
  return change(context, before, { state: 'withdrawn', withdrawal: reason }, 'training-withdrawn');
};

export type SuggestInput = { withChecks: boolean };
type Suggest = (context: ReadContext, input: SuggestInput) => Promise<Suggested>;

/** @param suggest asks the reader's thread */
export const createTrainingHandlers = (suggest: Suggest): Handlers<typeof trainingContract> => {
  const ask = (context: ReadContext) =>
    suggest(context, { withChecks: holds(context, 'quality.check') });
  return {
    list: (context, { code }) => {
      const of = whoseRecords(context, code, 'people.manage');
      const { training } = context.reads;
      const rows = of === null ? training.all() : training.of(of.id);
      return { trainings: inOrder(rows.map((row) => view(context, row, rows))) };
    },
    plan: (context, { on, ...wanted }) =>
      viewOne(
        context,
        enter(context, { ...wanted, plannedOn: notPast(context, on) }, 'training-planned'),
      ),
    record: (context, { code, course, title, ...held }) =>
      viewOne(
        context,
        enter(context, { code, course, title, ...heldPart(context, held) }, 'training-recorded'),
      ),
    hold: (context, wanted) => viewOne(context, hold(context, wanted)),
    withdraw: (context, { id, reason }) => viewOne(context, withdraw(context, id, reason)),
    suggestions: ask,
    accept: prepared(
      (_, context) => ask(context),
      (context, { key, on }, { suggestions }) => {
        const wanted = found(
          suggestions.find((one) => one.key === key),
          'training.noSuggestion',
          {},
        );
        const { code, course, rule } = wanted;
        const title = wanted.title ?? '';
        const plannedOn = notPast(context, on);
        // Asked again in the transaction: it may have been accepted while the reader was at work.
        const person = personOf(context, code);
        const has = context.reads.training
          .of(person.id)
          .some((one) => isOfCourse(one, wanted) && one.state === 'planned');
        if (has) throw new DeskError('CONFLICT', 'training.planned', { name: person.name });
        return viewOne(
          context,
          enter(context, { code, course, title, rule, plannedOn }, 'training-planned'),
        );
      },
    ),
  };
};
