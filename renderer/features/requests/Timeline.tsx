/** 经过: everything that happened to a request, oldest first, in the order of the record. */
import { useTranslation } from 'react-i18next';
import type { SubjectEvent } from '../../../shared/events/contract.ts';
import { useIsoMoment } from '../board/time.ts';
import { useEventWords } from './eventWords.ts';
import classes from './RequestCard.module.css';

export const Timeline = ({ events }: { events: readonly SubjectEvent[] }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const words = useEventWords();
  return (
    <section>
      <h4 className={classes.heading}>{t('requests.card.timeline')}</h4>
      <ol className={classes.timeline} data-testid="timeline">
        {events.map((event) => {
          const { title, details, text } = words(event);
          return (
            <li key={event.seq} className={classes.event} data-kind={event.kind}>
              <span className={classes.when} title={event.at}>
                {moment(event.at)}
              </span>
              <span className={classes.happened}>
                <strong>
                  {event.byName ||
                    (event.by === 'scheduler' ? t('requests.card.scheduler') : event.by)}
                </strong>{' '}
                {title}
                {details.map((detail) => (
                  <span key={detail} className={classes.detail}>
                    {' '}
                    · {detail}
                  </span>
                ))}
                {text ? <q className={classes.said}>{text}</q> : null}
                <span className={classes.station}>{event.station}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
