/** Ways to put it right: prepared best first, offered within one's limit or with leave, answered by the guest. */
import { type ComplaintOption, waitsForLeave } from '../../../shared/complaints/model.ts';
import type { ComplaintRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { approversSaid, limitOf, mayDecide, needsApproval, withOption } from './limits.ts';
import { ready } from './ready.ts';
import { changeComplaint } from './recorded.ts';

const made = (context: WriteContext, words: string, cents: number): ComplaintOption => ({
  id: context.newId(),
  words,
  cents,
  state: 'prepared',
  approval: null,
  askedBy: null,
  askedAtMs: null,
  decidedBy: null,
  decidedAtMs: null,
  why: null,
  offeredBy: null,
  offeredAtMs: null,
  answeredAtMs: null,
});

/** What a refusal says of money, in whole units of the currency. */
const moneyOf = (context: WriteContext, row: ComplaintRow, option: ComplaintOption) => {
  const said = (cents: number): string => `${(cents / 100).toFixed(2)} ${row.currency}`;
  return {
    number: row.number,
    amount: said(withOption(row, option)),
    limit: said(limitOf(context, context.actor.role)),
    who: approversSaid(context, row, option),
  };
};

const optionOf = (row: ComplaintRow, id: string): ComplaintOption =>
  found(
    row.options.find((option) => option.id === id),
    'complaints.noOption',
    { number: row.number },
  );

const withChanged = (row: ComplaintRow, id: string, patch: Partial<ComplaintOption>) =>
  row.options.map((option) => (option.id === id ? { ...option, ...patch } : option));

/** The list as it stands now, best first. What was said to the guest already stays as it was. */
export const prepare = (
  context: WriteContext,
  id: string,
  options: readonly { words: string; cents: number }[],
): ComplaintRow => {
  const row = ready(context, id, 'prepare');
  const kept = row.options.filter(({ state }) => state !== 'prepared');
  const known = row.options.filter(({ state }) => state === 'prepared');
  // One that stands as it was keeps what was decided about it.
  const list = options.map(
    ({ words, cents }) =>
      known.find((one) => one.words === words && one.cents === cents) ??
      made(context, words, cents),
  );
  const dropped = known
    .filter(({ id: one }) => !list.some((option) => option.id === one))
    .filter(({ approval }) => approval !== null)
    .map((option) => ({ ...option, state: 'dropped' as const }));
  return changeComplaint(
    context,
    row,
    { options: [...kept, ...list, ...dropped] },
    { kind: 'prepared', facts: { count: list.length } },
  );
};

type Offered = {
  option?: string | undefined;
  words?: string | undefined;
  cents?: number | undefined;
};

const chosen = (
  context: WriteContext,
  row: ComplaintRow,
  { option, words, cents }: Offered,
): ComplaintOption => {
  if (words !== undefined) return made(context, words, cents ?? 0);
  const one =
    option === undefined
      ? row.options.find(({ state }) => state === 'prepared')
      : optionOf(row, option);
  if (!one) throw new DeskError('CONFLICT', 'complaints.nothingPrepared', { number: row.number });
  if (one.state !== 'prepared')
    throw new DeskError('WRONG_STATE', 'complaints.offeredAlready', {
      number: row.number,
      optionState: one.state,
    });
  return one;
};

/**
 * Said to the guest.
 * @throws DeskError NOT_ALLOWED `complaints.overLimit` above what whoever offers may give, without leave,
 * `complaints.waitsForLeave` while it is asked for; CONFLICT `complaints.nothingPrepared`, `complaints.accepted`
 */
export const offer = (context: WriteContext, id: string, wanted: Offered): ComplaintRow => {
  const row = ready(context, id, 'offer');
  // What was accepted before it was opened again has not helped.
  const sinceMs = row.reopenedAtMs ?? 0;
  if (
    row.options.some(
      ({ state, answeredAtMs }) => state === 'accepted' && (answeredAtMs ?? 0) >= sinceMs,
    )
  )
    throw new DeskError('CONFLICT', 'complaints.accepted', { number: row.number });
  const option = chosen(context, row, wanted);
  if (needsApproval(context, context.actor.role, row, option))
    throw new DeskError(
      'NOT_ALLOWED',
      waitsForLeave(option) ? 'complaints.waitsForLeave' : 'complaints.overLimit',
      moneyOf(context, row, option),
    );
  const known = row.options.some(({ id: one }) => one === option.id);
  const options = known ? row.options : [...row.options, option];
  return changeComplaint(
    context,
    row,
    {
      options: withChanged({ ...row, options }, option.id, {
        state: 'offered',
        offeredBy: context.actor.id,
        offeredAtMs: context.nowMs,
      }),
    },
    { kind: 'offered', facts: { cents: option.cents }, text: option.words },
  );
};

/** @throws DeskError WRONG_STATE for what was not offered, or was answered already */
export const answer = (
  context: WriteContext,
  id: string,
  optionId: string,
  accepted: boolean,
): ComplaintRow => {
  const row = ready(context, id, 'answer');
  const option = optionOf(row, optionId);
  if (option.state !== 'offered')
    throw new DeskError('WRONG_STATE', 'complaints.notOffered', {
      number: row.number,
      optionState: option.state,
    });
  return changeComplaint(
    context,
    row,
    {
      options: withChanged(row, optionId, {
        state: accepted ? 'accepted' : 'declined',
        answeredAtMs: context.nowMs,
      }),
    },
    {
      kind: accepted ? 'accepted' : 'declined',
      facts: { cents: option.cents },
      text: option.words,
    },
  );
};

/** @throws DeskError WRONG_STATE for what is asked for already, decided, or within one's own limit */
export const ask = (context: WriteContext, id: string, optionId: string): ComplaintRow => {
  const row = ready(context, id, 'offer');
  const option = optionOf(row, optionId);
  const outgrown =
    option.approval === 'approved' && needsApproval(context, context.actor.role, row, option);
  if ((option.approval !== null && !outgrown) || option.state !== 'prepared')
    throw new DeskError('WRONG_STATE', 'complaints.askedAlready', {
      number: row.number,
      approval: option.approval ?? option.state,
    });
  if (!needsApproval(context, context.actor.role, row, option))
    throw new DeskError('CONFLICT', 'complaints.withinLimit', moneyOf(context, row, option));
  return changeComplaint(
    context,
    row,
    {
      options: withChanged(row, optionId, {
        approval: 'asked',
        askedBy: context.actor.id,
        askedAtMs: context.nowMs,
      }),
    },
    { kind: 'approval-asked', facts: { cents: option.cents }, text: option.words },
  );
};

/** Decides once. @throws DeskError WRONG_STATE for what is decided or was not asked; NOT_ALLOWED */
export const decide = (
  context: WriteContext,
  id: string,
  optionId: string,
  approved: boolean,
  why: string | undefined,
): ComplaintRow => {
  const row = ready(context, id, 'approve');
  const option = optionOf(row, optionId);
  if (option.approval !== 'asked' || option.state !== 'prepared')
    throw new DeskError('WRONG_STATE', 'complaints.notAsked', {
      number: row.number,
      approval: option.approval ?? option.state,
    });
  if (!mayDecide(context, row, option))
    throw new DeskError(
      'NOT_ALLOWED',
      option.askedBy === context.actor.id ? 'complaints.ownAsking' : 'complaints.mayNotDecide',
      moneyOf(context, row, option),
    );
  if (!approved && why === undefined)
    throw new DeskError('INVALID_INPUT', 'complaints.whyWanted', { number: row.number });
  return changeComplaint(
    context,
    row,
    {
      options: withChanged(row, optionId, {
        approval: approved ? 'approved' : 'refused',
        decidedBy: context.actor.id,
        decidedAtMs: context.nowMs,
        why: why ?? null,
      }),
    },
    { kind: approved ? 'approved' : 'refused', facts: { cents: option.cents }, text: why },
  );
};
