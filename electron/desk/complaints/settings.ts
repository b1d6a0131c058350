/** What the house has settled about complaints: times, ladders, limits. */
import type { ComplaintSettings } from '../../../shared/complaints/contract.ts';
import { type ComplaintRung, type Severity, severities } from '../../../shared/complaints/model.ts';
import type { Role } from '../../../shared/kernel/permissions.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { ladderOf, watchComplaint } from './due.ts';

export const viewSettings = (context: Pick<ReadContext, 'reads'>): ComplaintSettings => {
  const { reads } = context;
  const { repeatDays, followUpHours } = reads.complaints.settings();
  const ladders = {
    1: ladderOf(context, 1),
    2: ladderOf(context, 2),
    3: ladderOf(context, 3),
  } as const;
  const each = <T>(pick: (severity: Severity) => T) => ({ 1: pick(1), 2: pick(2), 3: pick(3) });
  return {
    repeatDays,
    followUpHours,
    currency: reads.loans.settings().currency,
    replyMinutes: each((severity) => ladders[severity].replyMinutes),
    ladder: each((severity) => ladders[severity].rungs),
    limits: reads.complaints.limits().sort((a, b) => a.cents - b.cents),
  };
};

type Wanted = {
  repeatDays?: number | undefined;
  followUpHours?: number | undefined;
  replyMinutes: { severity: Severity; minutes: number }[];
  ladder: { severity: Severity; rungs: ComplaintRung[] }[];
  limits: { role: Role; cents: number }[];
};

/** What is open climbs by the new rungs from now on; what was shouted already is not shouted again. */
const rewatch = (context: WriteContext, changed: readonly Severity[]): void => {
  for (const row of context.reads.complaints.open())
    if (changed.includes(row.severity) && row.state === 'open') watchComplaint(context, row);
};

const saveLadders = (context: WriteContext, { replyMinutes, ladder }: Wanted): void => {
  for (const severity of severities) {
    const before = ladderOf(context, severity);
    const ofThis = (one: { severity: Severity }) => one.severity === severity;
    const after = {
      ...before,
      replyMinutes: replyMinutes.find(ofThis)?.minutes ?? before.replyMinutes,
      rungs: ladder.find(ofThis)?.rungs ?? before.rungs,
    };
    if (JSON.stringify(before) !== JSON.stringify(after))
      context.writes.complaints.saveLadder(after);
  }
};

/** @throws DeskError INVALID_INPUT for rungs that do not follow each other */
export const changeSettings = (context: WriteContext, wanted: Wanted): ComplaintSettings => {
  const before = context.reads.complaints.settings();
  const grows = ({ rungs }: { rungs: readonly ComplaintRung[] }): boolean =>
    rungs.every(({ share }, at) => share > (rungs[at - 1]?.share ?? 0));
  if (!wanted.ladder.every(grows)) throw new DeskError('INVALID_INPUT', 'complaints.rungOrder', {});
  if (wanted.repeatDays !== undefined || wanted.followUpHours !== undefined)
    context.writes.complaints.saveSettings({
      ...before,
      repeatDays: wanted.repeatDays ?? before.repeatDays,
      followUpHours: wanted.followUpHours ?? before.followUpHours,
    });
  saveLadders(context, wanted);
  for (const { role, cents } of wanted.limits) context.writes.complaints.setLimit(role, cents);
  // Who may give leave hangs on the limits.
  rewatch(
    context,
    wanted.limits.length > 0 ? severities : wanted.ladder.map(({ severity }) => severity),
  );
  context.record({
    kind: 'settings-changed',
    subject: { kind: 'complaint', id: 'settings' },
    body: { facts: { ...wanted } },
  });
  return viewSettings(context);
};
