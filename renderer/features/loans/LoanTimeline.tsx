/** What happened to a loan or a kind, in words. */
import { useTranslation } from 'react-i18next';
import type { SubjectEvent } from '../../../shared/events/contract.ts';
import { RecordTimeline } from '../../ui/register/RecordTimeline.tsx';
import { usePlaceName } from '../board/names.ts';
import { useIsoMoment, useMoment } from '../board/time.ts';

type LoanTimelineProps = { title: string; events: readonly SubjectEvent[] };

/** Columns a person asks about; the others stay in the record itself. */
const told = ['owned', 'cleaning', 'broken', 'lost', 'par'] as const;

export const LoanTimeline = ({ title, events }: LoanTimelineProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const at = useMoment();
  const place = usePlaceName();
  const detail = ({ kind, changes, facts }: SubjectEvent): string[] => {
    const moved = changes.place;
    const due = changes.dueAtMs?.after;
    return [
      kind === 'moved' && typeof moved?.after === 'string'
        ? `${place(String(moved.before ?? ''))} → ${place(moved.after)}`
        : '',
      kind === 'extended' && typeof due === 'number' ? t('loans.dueAt', { time: at(due) }) : '',
      kind === 'returned' && typeof facts.condition === 'string' && facts.condition !== 'whole'
        ? t(`loans.condition.${facts.condition}`, { defaultValue: '' })
        : '',
      kind === 'collection-booked' ? `#${String(facts.collection)}` : '',
      typeof facts.tellName === 'string' ? t('board.rail.call', { name: facts.tellName }) : '',
      ...told.map((name) => {
        const change = changes[name];
        return change
          ? `${t(`loans.facts.${name === 'owned' ? 'stock' : name}`)} ${change.before} → ${change.after}`
          : '';
      }),
    ].filter((part) => part !== '');
  };
  return (
    <RecordTimeline
      title={title}
      entries={events.map((event) => ({
        id: event.seq,
        at: moment(event.at),
        who: event.byName || (event.by === 'scheduler' ? t('requests.card.scheduler') : ''),
        words: [
          t(`loans.event.${event.kind}`, { defaultValue: event.kind }),
          ...detail(event),
        ].join(' · '),
        said: event.text,
      }))}
    />
  );
};
