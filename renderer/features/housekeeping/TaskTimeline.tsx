/** What happened to a piece of work, in words. */
import { useTranslation } from 'react-i18next';
import type { SubjectEvent } from '../../../shared/events/contract.ts';
import { RecordTimeline } from '../../ui/register/RecordTimeline.tsx';
import { useIsoMoment } from '../board/time.ts';

export const TaskTimeline = ({ events }: { events: readonly SubjectEvent[] }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const detail = ({ kind, changes, facts }: SubjectEvent): string =>
    [
      kind === 'task-changed'
        ? t(`housekeeping.kind.${String(changes.kind?.after)}`, { defaultValue: '' })
        : '',
      kind === 'task-skipped'
        ? t(`housekeeping.skip.${String(facts.reason)}`, { defaultValue: '' })
        : '',
      typeof facts.tellName === 'string' ? t('board.rail.call', { name: facts.tellName }) : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <RecordTimeline
      title={t('housekeeping.timeline')}
      entries={events.map((event) => ({
        id: event.seq,
        at: moment(event.at),
        who: event.byName || (event.by === 'scheduler' ? t('requests.card.scheduler') : ''),
        words: [t(`housekeeping.event.${event.kind}`, { defaultValue: event.kind }), detail(event)]
          .filter((part) => part !== '')
          .join(' · '),
        said:
          event.text ??
          (typeof event.changes.reason?.after === 'string' ? event.changes.reason.after : null),
      }))}
    />
  );
};
