/** What supervisors settle: limits by role, times and ladders by how bad it is. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ComplaintSettings } from '../../../shared/complaints/contract.ts';
import { type ComplaintRung, severities } from '../../../shared/complaints/model.ts';
import { type Role, roles } from '../../../shared/kernel/permissions.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import type { ComplaintLine } from './lines.ts';

const limited: readonly Role[] = ['operator', 'supervisor', 'duty-manager', 'administrator'];

/** `80 跟进人, 100 主管`: shares with whom they are told to, by name or code; later rungs are louder. */
export const readLadder = (
  typed: string,
  named: ReadonlyMap<string, Role>,
): ComplaintRung[] | null => {
  const parts = typed
    .normalize('NFKC')
    .split(/[,，;；]/)
    .filter((part) => part.trim() !== '');
  const rungs = parts.map((part, at): ComplaintRung | null => {
    const [, share, name = ''] = /^\s*(\d{1,4})\s*%?\s*(.+?)\s*$/.exec(part) ?? [];
    const role = named.get(name.toLowerCase());
    return share === undefined || role === undefined
      ? null
      : { share: Number(share), role, level: Math.min(3, at + 1) as 1 | 2 | 3 };
  });
  return rungs.length === 0 || rungs.length > 4 || rungs.includes(null)
    ? null
    : (rungs as ComplaintRung[]);
};

type SettingsFormProps = { hand: RegisterHand<ComplaintLine>; act: Act };

const Form = ({ hand, act, settings }: SettingsFormProps & { settings: ComplaintSettings }) => {
  const { t } = useTranslation();
  const nameOf = (role: Role) => t(`complaints.ladderRole.${role}`);
  const named = new Map<string, Role>(
    roles.flatMap((role) => [
      [nameOf(role).toLowerCase(), role],
      [role, role],
    ]),
  );
  const said = (rungs: readonly ComplaintRung[]): string =>
    rungs.map(({ share, role }) => `${share} ${nameOf(role)}`).join(', ');
  const severity = (one: 1 | 2 | 3) => ({ severity: t(`complaints.severity.${one}`) });
  return (
    <RecordForm
      hand={hand}
      form="settings"
      title={t('complaints.act.settings')}
      act={act}
      fields={[
        ...limited.map((role) => ({
          kind: 'number' as const,
          name: `limit-${role}`,
          label: `${t('complaints.form.limit', { role: nameOf(role) })} (${settings.currency})`,
          min: 0,
          max: 999_999,
          initial: (settings.limits.find((limit) => limit.role === role)?.cents ?? 0) / 100,
        })),
        ...severities.flatMap((one) => [
          {
            kind: 'number' as const,
            name: `minutes-${one}`,
            label: t('complaints.form.replyMinutes', severity(one)),
            min: 1,
            max: 10_080,
            initial: settings.replyMinutes[one],
          },
          {
            kind: 'text' as const,
            name: `ladder-${one}`,
            label: t('complaints.form.ladder', severity(one)),
            hint: t('complaints.form.ladderHint'),
            initial: said(settings.ladder[one]),
            meaning: (typed: string) => (readLadder(typed, named) === null ? '?' : '✓'),
          },
        ]),
        {
          kind: 'number',
          name: 'repeatDays',
          label: t('complaints.form.repeatDays'),
          min: 1,
          max: 365,
          initial: settings.repeatDays,
        },
        {
          kind: 'number',
          name: 'followUpHours',
          label: t('complaints.form.followUpHours'),
          min: 1,
          max: 240,
          initial: settings.followUpHours,
        },
      ]}
      send={(values) => {
        const given = values as Record<string, string | number>;
        return desk.complaints.changeSettings({
          repeatDays: Number(given.repeatDays),
          followUpHours: Number(given.followUpHours),
          limits: limited.map((role) => ({
            role,
            cents: Math.round(Number(given[`limit-${role}`]) * 100),
          })),
          replyMinutes: severities.map((one) => ({
            severity: one,
            minutes: Number(given[`minutes-${one}`]),
          })),
          // What cannot be read is refused by the desk as an empty ladder; nothing is changed then.
          ladder: severities
            .filter((one) => given[`ladder-${one}`] !== said(settings.ladder[one]))
            .map((one) => ({
              severity: one,
              rungs: readLadder(String(given[`ladder-${one}`]), named) ?? [],
            })),
        });
      }}
    />
  );
};

export const SettingsForm = (props: SettingsFormProps) => {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.complaints.settings.queryOptions());
  if (!data) return <RecordEmpty>{t('complaints.chooseOne')}</RecordEmpty>;
  return (
    <RecordPanel title={t('complaints.act.settings')} facts={null}>
      <Form {...props} settings={data} />
    </RecordPanel>
  );
};
