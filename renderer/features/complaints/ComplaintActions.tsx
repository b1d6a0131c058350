/** What can be done with the complaint in hand, each with its key; the next step is drawn in blue. */
import type { ComplaintCard } from '../../../shared/complaints/contract.ts';
import {
  type ComplaintStep,
  complaintNumber,
  waitsForLeave,
} from '../../../shared/complaints/model.ts';
import { type ActionKey, RecordActions } from '../../app/register/RecordActions.tsx';
import type { Told } from '../../app/told.ts';
import { desk } from '../../client/desk.ts';
import { useSession } from '../../client/session.ts';
import { useAmount, useApproverWords } from './ComplaintParts.tsx';
import type { ComplaintFormsProps } from './props.ts';

/** The one step that is next, as things stand. */
const nextOf = (complaint: ComplaintCard): ActionKey | null => {
  const { options, owner, overdue, state, nextFollowUp } = complaint;
  if (state === 'resolved') return nextFollowUp === null ? 'L' : 'Q';
  if (options.some(({ mayDecide }) => mayDecide)) return 'G';
  if (options.some((option) => option.state === 'offered')) return 'Y';
  if (state !== 'open') return null;
  if (owner === null) return 'T';
  if (overdue) return 'R';
  if (options.some((option) => option.state === 'accepted')) return 'S';
  const best = options.find((option) => option.state === 'prepared');
  if (!best) return 'O';
  if (!best.needsApproval) return 'F';
  return best.approval === null ? 'A' : null;
};

/** Why nothing can be decided, or offered: whose limit it is, how much, and who may. */
const useWhy = (complaint: ComplaintCard) => {
  const amount = useAmount(complaint.currency);
  const approvers = useApproverWords();
  const self = useSession()?.code;
  const { options, limitCents } = complaint;
  const waiting = options.find(waitsForLeave);
  const above = waiting ?? options.find(({ needsApproval }) => needsApproval);
  const told = (name: string): Told => ({
    text: `complaints.told.${name}`,
    values: {
      number: complaintNumber(complaint.number),
      limit: amount(limitCents),
      amount: above ? amount(above.totalCents) : '',
      who: above ? (approvers(above) ?? '') : '',
    },
  });
  return {
    approve: told(
      waiting === undefined ? 'nothingAsked' : waiting.askedBy === self ? 'ownAsking' : 'notYours',
    ),
    offer: told(
      above === undefined ? 'nothingPrepared' : waiting === undefined ? 'askFirst' : 'waits',
    ),
  };
};

export const ComplaintActions = ({ hand, act, complaint }: ComplaintFormsProps) => {
  const session = useSession();
  const { id, options, owner } = complaint;
  const next = nextOf(complaint);
  const why = useWhy(complaint);
  const can = (step: ComplaintStep) => complaint.steps.includes(step);
  const open = (form: string) => () => hand.openForm(form);
  const offered = options.find((option) => option.state === 'offered');
  const offerable = options.some((option) => option.state === 'prepared' && !option.needsApproval);
  const toAsk = options.find(({ needsApproval, approval }) => needsApproval && approval === null);
  const toDecide = options.find(({ mayDecide }) => mayDecide);
  const enquiry = complaint.nextFollowUp !== null;
  const answer = (accepted: boolean) => () =>
    act.run(() => desk.complaints.answer({ id, option: offered?.id ?? '', accepted }));
  return (
    <RecordActions
      hand={hand}
      actions={[
        {
          key: 'R',
          text: 'complaints.act.reply',
          primary: next === 'R',
          foot: 20,
          when: can('reply'),
          run: open('reply'),
        },
        {
          key: 'P',
          text: 'complaints.act.promise',
          foot: 21,
          when: can('promise'),
          run: open('promise'),
        },
        {
          key: 'T',
          text: 'complaints.act.take',
          primary: next === 'T',
          when: can('take') && owner !== session?.code,
          run: () => act.run(() => desk.complaints.take({ id })),
        },
        { key: 'H', text: 'complaints.act.hand', when: can('take'), run: open('hand') },
        {
          key: 'O',
          text: 'complaints.act.prepare',
          primary: next === 'O',
          foot: 22,
          when: can('prepare'),
          run: open('prepare'),
        },
        {
          key: 'F',
          text: 'complaints.act.offer',
          primary: next === 'F',
          foot: 23,
          when: can('offer') && offerable,
          ...(can('offer') ? { why: why.offer } : {}),
          run: open('offer'),
        },
        {
          key: 'Y',
          text: 'complaints.act.accepted',
          primary: next === 'Y',
          when: can('answer') && offered !== undefined,
          run: answer(true),
        },
        {
          key: 'D',
          text: 'complaints.act.declined',
          when: can('answer') && offered !== undefined,
          run: answer(false),
        },
        {
          key: 'A',
          text: 'complaints.act.ask',
          primary: next === 'A',
          when: can('offer') && toAsk !== undefined,
          run: () => act.run(() => desk.complaints.ask({ id, option: toAsk?.id ?? '' })),
        },
        {
          key: 'G',
          text: 'complaints.act.approve',
          primary: next === 'G',
          when: can('approve') && toDecide !== undefined,
          ...(can('approve') ? { why: why.approve } : {}),
          run: () =>
            act.run(() =>
              desk.complaints.approve({ id, option: toDecide?.id ?? '', approved: true }),
            ),
        },
        {
          key: 'X',
          text: 'complaints.act.refuse',
          when: can('approve') && toDecide !== undefined,
          ...(can('approve') ? { why: why.approve } : {}),
          run: open('refuse'),
        },
        {
          key: 'S',
          text: 'complaints.act.resolve',
          primary: next === 'S',
          foot: 24,
          when: can('resolve'),
          run: open('resolve'),
        },
        {
          key: 'Q',
          text: 'complaints.act.followUp',
          primary: next === 'Q',
          foot: 25,
          when: can('follow-up') && enquiry,
          run: open('followUp'),
        },
        {
          key: 'Shift+Q',
          text: 'complaints.act.planFollowUp',
          when: can('follow-up'),
          run: open('planFollowUp'),
        },
        { key: 'I', text: 'complaints.act.measure', when: can('measure'), run: open('measure') },
        {
          key: 'L',
          text: 'complaints.act.close',
          primary: next === 'L',
          when: can('close'),
          run: open('close'),
        },
        { key: 'E', text: 'complaints.act.change', when: can('change'), run: open('change') },
        { key: 'N', text: 'complaints.act.note', run: open('note') },
        { key: 'U', text: 'complaints.act.reopen', when: can('reopen'), run: open('reopen') },
        {
          key: 'Delete',
          text: 'complaints.act.withdraw',
          when: can('withdraw'),
          run: open('withdraw'),
        },
      ]}
    />
  );
};
