/** Guests who wait to hear from the house, the soonest on top; and enquiries that have to be made. */
import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '../../../shared/complaints/contract.ts';
import { complaintNumber } from '../../../shared/complaints/model.ts';
import { hourMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { openBook } from '../../app/navigation.ts';
import { useNowValue } from '../../client/clock.ts';
import classes from '../board/Rail.module.css';
import { RailSection } from '../board/RailSection.tsx';
import { useDueTone, useTimeLeft } from './Countdown.tsx';
import { useOpenComplaints } from './known.ts';

const tones: Record<string, string> = { late: 'late', warn: 'warn' };

const Line = ({ complaint, dueAt }: { complaint: ComplaintView; dueAt: string }) => {
  const { t } = useTranslation();
  const due = { dueAt, dueFrom: complaint.state === 'open' ? complaint.dueFrom : null };
  const tone = useDueTone(due);
  const left = useTimeLeft(due);
  return (
    <button
      type="button"
      className={classes.line}
      data-tone={tones[tone] ?? 'calm'}
      data-testid="rail-complaint"
      title={complaint.words}
      onClick={() => openBook('guests', 'complaints', complaint.id)}
    >
      <strong className={classes.place}>{complaint.room ?? complaint.place ?? '–'}</strong>
      <span className={classes.what}>
        {t(`complaints.kind.${complaint.kind}`)}
        <span className={classes.aside}>
          {' '}
          ·{' '}
          {complaint.state === 'open'
            ? complaintNumber(complaint.number)
            : t('complaints.act.followUp')}
          {complaint.approval === null
            ? null
            : ` · ${t(`complaints.approval.${complaint.approval}`)}`}
        </span>
      </span>
      <span className={classes.time}>{left}</span>
    </button>
  );
};

export const RailComplaints = () => {
  const { t } = useTranslation();
  const open = useOpenComplaints();
  const soonMs = useNowValue((now) => Math.floor(now / minuteMs) * minuteMs) + hourMs;
  const lines = open.flatMap((complaint) => {
    const { state, dueAt, nextFollowUp } = complaint;
    const at = state === 'open' ? dueAt : nextFollowUp;
    // An enquiry is a matter of its hour; a reply is always in sight.
    return at !== null && (state === 'open' || Date.parse(at) <= soonMs)
      ? [{ id: complaint.id, complaint, dueAt: at }]
      : [];
  });
  if (lines.length === 0) return null;
  return (
    <RailSection name="complaints" title={t('complaints.rail.title')} items={lines} atMost={3}>
      {(line) => <Line key={line.id} complaint={line.complaint} dueAt={line.dueAt} />}
    </RailSection>
  );
};
