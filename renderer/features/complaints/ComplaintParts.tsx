/** The parts of a record that are lists: options, replies, enquiries, measures. */
import { useTranslation } from 'react-i18next';
import type { ComplaintCard, OptionView } from '../../../shared/complaints/contract.ts';
import { amountOf } from '../../../shared/kernel/money.ts';
import { listed } from '../../client/texts.ts';
import { useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';

/** An amount as the person's language writes it, in the house's currency. */
export const useAmount = (currency: string): ((cents: number) => string) => {
  const { i18n } = useTranslation();
  return (cents) => amountOf(cents, currency, i18n.language);
};

/** Who may give leave for an option: by role, and who of them is here. */
export const useApproverWords = () => {
  const { t } = useTranslation();
  return ({ approvers }: OptionView): string | null => {
    if (approvers === null) return null;
    const { roles, onDuty } = approvers;
    if (roles.length === 0) return t('complaints.approvers.none');
    return t(`complaints.approvers.${onDuty.length === 0 ? 'away' : 'here'}`, {
      roles: listed(roles.map((role) => t(`roles.${role}`))),
      names: listed(onDuty.map(({ name }) => name)),
    });
  };
};

/** What is to be said of an option, in the order one asks. */
export const useOptionWords = ({ currency, limitCents }: ComplaintCard) => {
  const { t } = useTranslation();
  const amount = useAmount(currency);
  const person = useStaffName();
  return (option: OptionView): string => {
    const { approval, askedBy, decidedBy, why, cents, totalCents, state } = option;
    const name = approval === 'asked' ? askedBy : decidedBy;
    return [
      option.words,
      cents > 0 ? amount(cents) : null,
      t(`complaints.option.state.${state}`),
      approval
        ? t(`complaints.option.approval.${approval}`, {
            name: name === null ? '' : person(name),
            why: why ?? '',
          })
        : null,
      // Leave once given is outgrown by what was offered since.
      option.needsApproval && (approval === null || approval === 'approved')
        ? t(`complaints.option.${totalCents === cents ? 'needsApproval' : 'needsApprovalInAll'}`, {
            amount: amount(limitCents),
            total: amount(totalCents),
          })
        : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
  };
};

export const useReplyWords = () => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  return ({ at, words, by, inTime }: ComplaintCard['replies'][number]): string =>
    [
      t('complaints.reply.line', { time: moment(at), words, name: person(by) }),
      inTime ? null : t('complaints.reply.late'),
    ]
      .filter((part) => part !== null)
      .join(' · ');
};

export const useFollowUpWords = () => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  return ({ due, doneAt, by, view, words }: ComplaintCard['followUps'][number]): string =>
    doneAt === null
      ? t('complaints.followUp.due', { time: moment(due) })
      : t('complaints.followUp.done', {
          time: moment(doneAt),
          view: t(`complaints.view.${view ?? 'unknown'}`),
          words: words ?? '',
          name: by === null ? '' : person(by),
        }).replace(/\s+/g, ' ');
};

export const useMeasureWords = () => {
  const { t } = useTranslation();
  const person = useStaffName();
  return ({ title, owner, due, done, overdue }: ComplaintCard['measures'][number]): string =>
    [
      title,
      t('complaints.measure.by', { name: owner === null ? '–' : person(owner), date: due ?? '–' }),
      done ? t('complaints.measure.done') : overdue ? t('complaints.measure.overdue') : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
};
