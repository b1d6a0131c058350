/**
 * What may be given without asking. A limit holds for all that a complaint was offered: two halves are no
 * way round it.
 */
import { type ComplaintOption, committedCents } from '../../../shared/complaints/model.ts';
import { may, type Role, roles } from '../../../shared/kernel/permissions.ts';
import type { ComplaintRow, StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { seesComplaint } from '../kernel/permission.ts';
import { say } from '../kernel/sentences.ts';

/** Hundredths of the house's currency; nothing for a role without a limit. */
export const limitOf = ({ reads }: Pick<ReadContext, 'reads'>, role: Role | 'desk'): number =>
  reads.complaints.limits().find((limit) => limit.role === role)?.cents ?? 0;

/** What the complaint would have cost with this one as well. */
export const withOption = (
  row: Pick<ComplaintRow, 'options'>,
  option: Pick<ComplaintOption, 'id' | 'cents'>,
): number => committedCents(row.options.filter(({ id }) => id !== option.id)) + option.cents;

/** What somebody's leave is good for: as much as they might give themselves. */
const leaveOf = (
  context: Pick<ReadContext, 'reads'>,
  { approval, decidedBy }: Pick<ComplaintOption, 'approval' | 'decidedBy'>,
): number => {
  const decider = decidedBy === null ? undefined : context.reads.staff.byId(decidedBy);
  return approval === 'approved' && decider ? limitOf(context, decider.role) : 0;
};

/**
 * True while somebody of this role may not say it to the guest. Leave once given stands for what was offered
 * by then: with more offered since, it is asked for anew.
 */
export const needsApproval = (
  context: Pick<ReadContext, 'reads'>,
  role: Role | 'desk',
  row: Pick<ComplaintRow, 'options'>,
  option: Pick<ComplaintOption, 'id' | 'cents' | 'approval' | 'decidedBy'>,
): boolean =>
  option.cents > 0 &&
  withOption(row, option) > Math.max(limitOf(context, role), leaveOf(context, option));

/** True for whoever may give so much, and has not asked for it. */
export const mayDecide = (
  context: Pick<ReadContext, 'reads' | 'actor'>,
  row: Pick<ComplaintRow, 'options'>,
  option: ComplaintOption,
): boolean =>
  option.approval === 'asked' &&
  option.askedBy !== context.actor.id &&
  withOption(row, option) <= limitOf(context, context.actor.role);

/** Who may give leave for it: the roles whose limit covers it, from the lowest up, and who of them is here now. */
export const approversOf = (
  context: Pick<ReadContext, 'reads'>,
  row: Pick<ComplaintRow, 'options' | 'sensitive' | 'aboutId'>,
  option: ComplaintOption,
): { roles: Role[]; onDuty: StaffRow[] } => {
  const able = roles.filter(
    (role) =>
      may(role, 'complaints.keep') &&
      (!row.sensitive || may(role, 'complaints.sensitive')) &&
      withOption(row, option) <= limitOf(context, role),
  );
  return {
    roles: able,
    onDuty: context.reads.staff
      .onDuty()
      .map(({ staff }) => staff)
      .filter(
        (person) =>
          able.includes(person.role) &&
          person.id !== option.askedBy &&
          seesComplaint({ actor: person }, row),
      ),
  };
};

/** The same in words, for a refusal. */
export const approversSaid = (
  context: Pick<ReadContext, 'reads' | 'language'>,
  row: Pick<ComplaintRow, 'options' | 'sensitive' | 'aboutId'>,
  option: ComplaintOption,
): string => {
  const { language } = context;
  const { roles: able, onDuty } = approversOf(context, row, option);
  const list = (parts: readonly string[]): string => parts.join(language === 'en' ? ', ' : '、');
  if (able.length === 0) return say(language, 'complaints.approvers.none');
  return say(language, `complaints.approvers.${onDuty.length === 0 ? 'away' : 'here'}`, {
    roles: list(able.map((role) => say(language, `roles.${role}`))),
    names: list(onDuty.map(({ name }) => name)),
  });
};
