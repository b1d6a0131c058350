/** What if: the question above, and below it how last month would have gone, hour by hour under the week's own axis. */
import { useTranslation } from 'react-i18next';
import type { WhatIfAnswer } from '../../../shared/what-if/contract.ts';
import classes from './serviceModel.module.css';

const percent = (part: number, of: number): string =>
  of === 0 ? '–' : `${((part / of) * 100).toFixed(1)} %`;

/** One in a hundred more or less is the draw of the times, not the model. */
const sayable = 0.01;

const toneOf = (now: number, otherwise: number, jobs: number): 'better' | 'worse' | undefined => {
  const by = jobs === 0 ? 0 : (otherwise - now) / jobs;
  if (Math.abs(by) < sayable) return undefined;
  return by > 0 ? 'better' : 'worse';
};

const Hours = ({ answer }: { answer: WhatIfAnswer }) => {
  const { t } = useTranslation();
  const rows = ['was', 'now', 'otherwise'] as const;
  const share = (part: number, jobs: number) =>
    jobs === 0 ? '' : String(Math.round((part / jobs) * 100));
  return (
    <table className={classes.byHour} data-testid="what-if-hours">
      <thead>
        <tr>
          <th scope="row">{t('serviceModel.whatIf.hour')}</th>
          {answer.hours.map(({ hour }) => (
            <th key={hour} scope="col">
              {hour}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr data-quiet="">
          <th scope="row">{t('serviceModel.whatIf.jobs')}</th>
          {answer.hours.map(({ hour, jobs }) => (
            <td key={hour}>{jobs}</td>
          ))}
        </tr>
        {rows.map((row) => (
          <tr key={row} data-row={row}>
            <th scope="row">{t(`serviceModel.whatIf.${row}`)}</th>
            {answer.hours.map((line) => (
              <td
                key={line.hour}
                data-tone={
                  row === 'otherwise' ? toneOf(line.now, line.otherwise, line.jobs) : undefined
                }
              >
                {share(line[row], line.jobs)}
              </td>
            ))}
          </tr>
        ))}
        <tr className={classes.bars}>
          <th />
          {answer.hours.map(({ hour, jobs, now, otherwise }) => (
            <td key={hour}>
              <span>
                <i style={{ height: `${jobs === 0 ? 0 : (now / jobs) * 100}%` }} />
                <i
                  data-tone={toneOf(now, otherwise, jobs) ?? 'same'}
                  style={{ height: `${jobs === 0 ? 0 : (otherwise / jobs) * 100}%` }}
                />
              </span>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
};

const Totals = ({ answer }: { answer: WhatIfAnswer }) => {
  const { t } = useTranslation();
  return (
    <table className={classes.totals} data-testid="what-if-totals">
      <thead>
        <tr>
          <th />
          <th>{t('serviceModel.whatIf.inside')}</th>
          <th>{t('serviceModel.whatIf.median')}</th>
          <th>{t('serviceModel.whatIf.p90')}</th>
          <th>{t('serviceModel.whatIf.undone')}</th>
        </tr>
      </thead>
      <tbody>
        {(['was', 'now', 'otherwise'] as const).map((row) => {
          const { inside, medianMinutes, p90Minutes, undone } = answer[row];
          const tone =
            row === 'otherwise'
              ? toneOf(answer.now.inside, answer.otherwise.inside, answer.jobs)
              : undefined;
          return (
            <tr key={row} data-row={row}>
              <th scope="row">{t(`serviceModel.whatIf.${row}`)}</th>
              <td data-tone={tone}>
                {percent(inside, answer.jobs)} <small>{inside}</small>
              </td>
              <td>{medianMinutes ?? '–'}</td>
              <td>{p90Minutes ?? '–'}</td>
              <td>{undone}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

export const WhatIf = ({ answer }: { answer: WhatIfAnswer }) => {
  const { t } = useTranslation();
  const { from, until, jobs, leftOut, daysByRoster } = answer;
  return (
    <section className={classes.whatIf} aria-label={t('serviceModel.whatIf.title')}>
      <h3 className={classes.heading}>
        {t('serviceModel.whatIf.title')}{' '}
        <small>
          {t('serviceModel.whatIf.counted', {
            from: from.slice(0, 10),
            until: until.slice(0, 10),
            jobs,
            ...leftOut,
          })}
          {daysByRoster > 0
            ? ` · ${t('serviceModel.whatIf.byRoster', { count: daysByRoster })}`
            : ''}
        </small>
      </h3>
      <Hours answer={answer} />
      <div className={classes.below}>
        <Totals answer={answer} />
        <p className={classes.rule}>{t('serviceModel.whatIf.rule')}</p>
      </div>
    </section>
  );
};
