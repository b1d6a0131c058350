/** What happened to one thing, from the record: when, who, the register's own words, what was said. */
import { useTranslation } from 'react-i18next';
import type { SubjectEvent } from '../../../shared/events/contract.ts';
import { RecordTimeline } from '../../ui/register/RecordTimeline.tsx';
import { useIsoMoment } from '../board/time.ts';

type EventTimelineProps = {
  title: string;
  events: readonly SubjectEvent[];
  /** Key of the texts the kinds of events stand under, e.g. `laundry.event`. */
  texts: string;
  /** What a register tells besides the kind of event; what is empty is left out. */
  more?: (event: SubjectEvent) => readonly string[];
  /** Left out: the event's own text. */
  said?: (event: SubjectEvent) => string | null;
};

export const EventTimeline = ({ title, events, texts, more, said }: EventTimelineProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  return (
    <RecordTimeline
      title={title}
      entries={events.map((event) => ({
        id: event.seq,
        at: moment(event.at),
        who: event.byName || (event.by === 'scheduler' ? t('requests.card.scheduler') : ''),
        words: [t(`${texts}.${event.kind}`, { defaultValue: event.kind }), ...(more?.(event) ?? [])]
          .filter((part) => part !== '')
          .join(' · '),
        said: said ? said(event) : event.text,
      }))}
    />
  );
};
