/** What can be done with the complaint in hand, each with its key; the next step is drawn in blue. */
import type { ComplaintStep } from '../../../shared/complaints/model.ts';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import { desk } from '../../client/desk.ts';
import { useSession } from '../../client/session.ts';
import type { ComplaintFormsProps } from './props.ts';

export const ComplaintActions = ({ hand, act, complaint }: ComplaintFormsProps) => {
  const session = useSession();
  const { id, options, owner, overdue, state } = complaint;
  const can = (step: ComplaintStep) => complaint.steps.includes(step);
  const open = (form: string) => () => hand.openForm(form);
  const offered = options.find((option) => option.state === 'offered');
  const prepared = options.some((option) => option.state === 'prepared');
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
          primary: overdue,
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
          primary: owner === null,
          when: can('take') && owner !== session?.code,
          run: () => act.run(() => desk.complaints.take({ id })),
        },
        { key: 'H', text: 'complaints.act.hand', when: can('take'), run: open('hand') },
        {
          key: 'O',
          text: 'complaints.act.prepare',
          primary: state === 'open' && !overdue && options.length === 0,
          foot: 22,
          when: can('prepare'),
          run: open('prepare'),
        },
        {
          key: 'F',
          text: 'complaints.act.offer',
          primary: prepared && offered === undefined && toDecide === undefined && !overdue,
          foot: 23,
          when: can('offer') && prepared,
          run: open('offer'),
        },
        {
          key: 'Y',
          text: 'complaints.act.accepted',
          primary: true,
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
          when: can('offer') && toAsk !== undefined,
          run: () => act.run(() => desk.complaints.ask({ id, option: toAsk?.id ?? '' })),
        },
        {
          key: 'G',
          text: 'complaints.act.approve',
          primary: true,
          when: can('approve') && toDecide !== undefined,
          run: () =>
            act.run(() =>
              desk.complaints.approve({ id, option: toDecide?.id ?? '', approved: true }),
            ),
        },
        {
          key: 'X',
          text: 'complaints.act.refuse',
          when: can('approve') && toDecide !== undefined,
          run: open('refuse'),
        },
        {
          key: 'S',
          text: 'complaints.act.resolve',
          foot: 24,
          when: can('resolve'),
          run: open('resolve'),
        },
        {
          key: 'Q',
          text: 'complaints.act.followUp',
          primary: state === 'resolved',
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
          primary: state === 'resolved' && !enquiry,
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
