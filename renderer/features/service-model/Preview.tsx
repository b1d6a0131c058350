/** What saving would do: the hours that change hands in a week, and the open requests that would move at once. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clockAt } from '../../../shared/kernel/time.ts';
import { orpc } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { shortDay, useWeekday } from '../attendance/words.ts';
import { usePlaceName, useServiceName, useStaffName } from '../board/names.ts';
import classes from './serviceModel.module.css';
import type { Change } from './useWeeks.ts';
import { floorsText } from './words.ts';

type PreviewProps = { changes: readonly Change[]; codes: readonly string[] };

export const Preview = ({ changes, codes }: PreviewProps) => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const weekday = useWeekday();
  const person = useStaffName();
  const place = usePlaceName();
  const service = useServiceName();
  const asked = useQuery({
    ...orpc.serviceModel.preview.queryOptions({ input: { changes: [...changes] } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  if (asked.error) return <ProblemLine message={problemOf(asked.error).message} />;
  const { differences = [], requests = [] } = asked.data ?? {};
  const clock = (iso: string) => clockAt(Date.parse(iso), timeZone);
  const at = (iso: string) => `${weekday(iso.slice(0, 10))} ${shortDay(iso.slice(0, 10))}`;
  const lines = [
    ...Map.groupBy(
      differences,
      ({ from, until, becomes }) => `${from} ${until} ${becomes}`,
    ).values(),
  ].map((group) => ({ ...group[0], floors: group.map(({ floor }) => floor) }));
  const moving = requests.filter(({ what }) => what !== 'kept');
  const kept = requests.length - moving.length;
  return (
    <div data-testid="model-preview">
      {lines.length === 0 ? (
        <p className={classes.quiet}>{t('serviceModel.noDifference')}</p>
      ) : null}
      <ul className={classes.lines}>
        {lines.map(({ floors, from = '', until = '', becomes = 'centre' }) => (
          <li key={`${from} ${becomes} ${floors[0]}`}>
            <span>{at(from)}</span>
            <span>
              {clock(from)}–{clock(until)}
            </span>
            <b>{t('serviceModel.floor', { floors: floorsText(floors, codes) })}</b>
            <span>→ {t(`rooms.serves.${becomes}`)}</span>
          </li>
        ))}
      </ul>
      {requests.length === 0 ? null : (
        <>
          <h4 className={classes.heading}>
            {t('serviceModel.wouldMove', { count: moving.length, kept })}
          </h4>
          <ul className={classes.lines}>
            {moving.map(({ id, place: code, service: name, was, to }) => (
              <li key={id} data-testid="would-move">
                <b>{code === null ? '' : place(code)}</b>
                <span>{service(name)}</span>
                <span>
                  {was === null ? '' : person(was)} → {to === null ? t('rooms.nobody') : person(to)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
