/** The complaint in hand: what the guest says and wants, until when they hear, what is offered, what to do next. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ComplaintCard, Confirmation } from '../../../shared/complaints/contract.ts';
import { complaintNumber, waitsForLeave } from '../../../shared/complaints/model.ts';
import { openBook, openRequest } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { type Fact, RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { usePlaceName, useStaffName } from '../board/names.ts';
import { useIsoMoment, useMoment } from '../board/time.ts';
import { EventTimeline } from '../record/EventTimeline.tsx';
import { ComplaintActions } from './ComplaintActions.tsx';
import { ComplaintForms } from './ComplaintForms.tsx';
import {
  useAmount,
  useApproverWords,
  useFollowUpWords,
  useMeasureWords,
  useOptionWords,
  useReplyWords,
} from './ComplaintParts.tsx';
import classes from './Complaints.module.css';
import { Countdown } from './Countdown.tsx';
import type { ComplaintLine } from './lines.ts';
import { Repeats } from './Repeats.tsx';

type ComplaintRecordProps = {
  hand: RegisterHand<ComplaintLine>;
  act: Act;
  id: string;
  days: number;
  /** What whoever took it tells the guest, right after. */
  taken: Confirmation | null;
};

type Words = { text: string; tone: 'warn' | 'late' | 'blue' };

const noticesOf = (complaint: ComplaintCard): Words[] => {
  const { state, followUps } = complaint;
  return [
    ...(complaint.overdue ? [{ text: 'late', tone: 'late' } as const] : []),
    ...(state !== 'closed' && followUps.some(({ overdue }) => overdue)
      ? [{ text: 'enquiry', tone: 'late' } as const]
      : []),
    ...(state === 'resolved' && complaint.replies.length === 0
      ? [{ text: 'reply', tone: 'warn' } as const]
      : []),
    ...(state === 'open' && !complaint.repeatedBack
      ? [{ text: 'notRepeated', tone: 'warn' } as const]
      : []),
  ];
};

/** What waits for leave, how much it is in all, and who may give it. */
const Waiting = ({ complaint }: { complaint: ComplaintCard }) => {
  const { t } = useTranslation();
  const amount = useAmount(complaint.currency);
  const approvers = useApproverWords();
  const waiting = complaint.options.find(waitsForLeave);
  if (complaint.approval === null || !waiting) return null;
  return (
    <RecordNotice
      tone={complaint.approval === 'yours' ? 'blue' : 'warn'}
      title={t(`complaints.notice.approval.${complaint.approval}`, {
        amount: amount(waiting.totalCents),
      })}
    >
      <span data-testid="complaint-approvers">{approvers(waiting)}</span>
    </RecordNotice>
  );
};

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((words) => (
      <div key={words}>{words}</div>
    ))}
  </>
);

const useFacts = (complaint: ComplaintCard): (Fact | null)[] => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const place = usePlaceName();
  const amount = useAmount(complaint.currency);
  const replyWords = useReplyWords();
  const followUpWords = useFollowUpWords();
  const measureWords = useMeasureWords();
  const known = (name: string, value: string | null): Fact | null =>
    value === null || value === '' ? null : [t(`complaints.facts.${name}`), value];
  const list = (name: string, lines: readonly string[]): Fact | null =>
    lines.length === 0 ? null : [t(`complaints.facts.${name}`), <Lines key={name} lines={lines} />];
  const { request, survey, cause, dueAt } = complaint;
  return [
    known('what', complaint.words),
    known('wants', complaint.wants),
    known(
      'guest',
      [
        complaint.guest,
        complaint.room !== complaint.place && complaint.place !== null
          ? place(complaint.place)
          : null,
      ]
        .filter((part) => part !== null)
        .join(' · '),
    ),
    dueAt === null
      ? null
      : [
          t('complaints.facts.due'),
          <span key="due" data-testid="complaint-due">
            {t(complaint.promised ? 'complaints.promised' : 'complaints.standard', {
              time: moment(dueAt),
            })}{' '}
            <Countdown dueAt={dueAt} dueFrom={complaint.dueFrom} />
          </span>,
        ],
    list('replies', complaint.replies.map(replyWords)),
    complaint.compensationCents > 0
      ? known('compensation', amount(complaint.compensationCents))
      : null,
    known('resolution', complaint.resolution),
    list('followUps', complaint.followUps.map(followUpWords)),
    known('cause', cause && `${t(`complaints.cause.${cause}`)} · ${complaint.causeWords ?? ''}`),
    complaint.measures.length === 0
      ? null
      : [
          t('complaints.measure.title'),
          <Lines key="measures" lines={complaint.measures.map(measureWords)} />,
        ],
    known('noMeasure', complaint.noMeasure),
    known('about', complaint.about && person(complaint.about)),
    known('owner', complaint.owner && person(complaint.owner)),
    known('opened', `${moment(complaint.openedAt)} · ${person(complaint.openedBy)}`),
    request === null
      ? null
      : [
          t('complaints.facts.request'),
          <TextLink key="r" onClick={() => openRequest(request.id)}>
            #{request.number}
          </TextLink>,
        ],
    survey === null
      ? null
      : [
          t('complaints.facts.survey'),
          <TextLink key="s" onClick={() => openBook('guests', 'satisfaction', survey.id)}>
            #{survey.number}
          </TextLink>,
        ],
  ];
};

const Options = ({ complaint }: { complaint: ComplaintCard }) => {
  const { t } = useTranslation();
  const words = useOptionWords(complaint);
  const approvers = useApproverWords();
  if (complaint.options.length === 0) return null;
  return (
    <section className={classes.section}>
      <h4 className={classes.heading}>{t('complaints.option.title')}</h4>
      <ol className={classes.options} data-testid="complaint-options">
        {complaint.options.map((option) => (
          <li key={option.id} data-state={option.state}>
            {/* Of what is asked for already the notice above says it. */}
            {[words(option), waitsForLeave(option) ? null : approvers(option)]
              .filter((part) => part !== null)
              .join(' · ')}
          </li>
        ))}
      </ol>
    </section>
  );
};

const Complaint = (props: ComplaintRecordProps & { complaint: ComplaintCard }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const clock = useMoment();
  const place = usePlaceName();
  const { hand, act, complaint, days, taken } = props;
  const facts = useFacts(complaint);
  const where = complaint.room ?? complaint.place;
  return (
    <RecordPanel
      title={`${complaintNumber(complaint.number)} · ${where === null ? '–' : place(where)}`}
      facts={`${t(`complaints.kind.${complaint.kind}`)} · ${t(`complaints.severity.${complaint.severity}`)}`}
      tools={
        <>
          {complaint.sensitive ? <Tag tone="warn">{t('complaints.sensitive')}</Tag> : null}
          {complaint.reopened > 0 ? (
            <Tag tone="warn">{t('complaints.reopenedTimes', { count: complaint.reopened })}</Tag>
          ) : null}
          {complaint.vip ? <Tag>★</Tag> : null}
          <Tag tone={complaint.overdue ? 'late' : 'plain'}>
            {t(`complaints.state.${complaint.state}`)}
          </Tag>
        </>
      }
    >
      {taken !== null && complaint.dueAt !== null ? (
        <RecordNotice
          tone="blue"
          title={t('complaints.say.usual', { time: moment(complaint.dueAt) })}
        />
      ) : null}
      <Waiting complaint={complaint} />
      {noticesOf(complaint).map(({ text, tone }) => (
        <RecordNotice key={text} tone={tone} title={t(`complaints.notice.${text}`)} />
      ))}
      <RecordFacts facts={facts} />
      <Options complaint={complaint} />
      <ComplaintActions hand={hand} act={act} complaint={complaint} />
      <ActLine hand={hand} act={act} />
      <ComplaintForms hand={hand} act={act} complaint={complaint} />
      <Repeats repeats={complaint.repeats} days={days} onOpen={hand.select} />
      <EventTimeline
        title={t('complaints.timeline')}
        events={complaint.events}
        texts="complaints.event"
        more={(event) => [
          // Until when the guest was told to hear, as it was said then.
          typeof event.changes['dueAtMs']?.after === 'number'
            ? `→ ${clock(event.changes['dueAtMs'].after)}`
            : '',
          typeof event.facts.to === 'string' ? `→ ${event.facts.to}` : '',
          typeof event.facts.view === 'string' ? t(`complaints.view.${event.facts.view}`) : '',
          typeof event.facts.tellName === 'string'
            ? t('board.rail.call', { name: event.facts.tellName })
            : '',
        ]}
      />
    </RecordPanel>
  );
};

export const ComplaintRecord = (props: ComplaintRecordProps) => {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.complaints.get.queryOptions({ input: { id: props.id } }));
  if (!data) return <RecordEmpty>{t('complaints.chooseOne')}</RecordEmpty>;
  return <Complaint {...props} complaint={data} />;
};
