/** What the housekeeping does or has done in a room today, on its card: a guest asks when it is made. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isDone } from '../../../shared/housekeeping/model.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import { openBook } from '../../app/navigation.ts';
import { useNowValue } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import classes from '../rooms/RoomCard.module.css';

/** A day has few pieces of work in one room. */
const most = 12;

export const CleanedHere = ({ place }: { place: string }) => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const moment = useIsoMoment();
  const person = useStaffName();
  const today = useNowValue((now) => dateAt(now, timeZone));
  const input = { place, limit: most };
  const { data } = useQuery(orpc.housekeeping.ofRoom.queryOptions({ input }));
  const tasks = (data?.tasks ?? []).filter(
    ({ date, state }) => date === today && state !== 'dropped',
  );
  if (tasks.length === 0) return null;
  return (
    <section data-testid="cleaned-here">
      <h4 className={classes.heading}>{t('housekeeping.here')}</h4>
      {tasks.map(({ id, kind, state, doneAt, doneBy, assignee }) => {
        const who = isDone(state) ? doneBy : assignee;
        return (
          <button
            key={id}
            type="button"
            className={classes.request}
            onClick={() => openBook('daily', 'cleaning', id)}
          >
            <span className={classes.what}>{t(`housekeeping.kind.${kind}`)}</span>
            <span className={classes.aside}>
              {[
                t(`housekeeping.state.${state}`),
                isDone(state) && doneAt !== null ? moment(doneAt) : null,
                who === null ? null : person(who),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </button>
        );
      })}
    </section>
  );
};
