/**
 * What may be given without asking. A limit holds for all that a complaint was offered: two halves are no
 * way round it.
 */
import { type ComplaintOption, committedCents } from '../../../shared/complaints/model.ts';
import type { Role } from '../../../shared/kernel/permissions.ts';
import type { ComplaintRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

/** Hundredths of the house's currency; nothing for a role without a limit. */
export const limitOf = ({ reads }: Pick<ReadContext, 'reads'>, role: Role | 'desk'): number =>
  reads.complaints.limits().find((limit) => limit.role === role)?.cents ?? 0;

/** What the complaint would have cost with this one as well. */
export const withOption = (
  row: Pick<ComplaintRow, 'options'>,
  option: Pick<ComplaintOption, 'id' | 'cents'>,
): number => committedCents(row.options.filter(({ id }) => id !== option.id)) + option.cents;

/** True while somebody of this role may not say it to the guest. */
export const needsApproval = (
  context: Pick<ReadContext, 'reads'>,
  role: Role | 'desk',
  row: Pick<ComplaintRow, 'options'>,
  option: Pick<ComplaintOption, 'id' | 'cents' | 'approval'>,
): boolean =>
  option.cents > 0 &&
  option.approval !== 'approved' &&
  withOption(row, option) > limitOf(context, role);

/** True for whoever may give so much, and has not asked for it. */
export const mayDecide = (
  context: Pick<ReadContext, 'reads' | 'actor'>,
  row: Pick<ComplaintRow, 'options'>,
  option: ComplaintOption,
): boolean =>
  option.approval === 'asked' &&
  option.askedBy !== context.actor.id &&
  withOption(row, option) <= limitOf(context, context.actor.role);
