/** What the last thirty days of asking came to, by service and for stays; the definitions stand below. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addDays, dateAt, dayStart, isoAt } from '../../../shared/kernel/time.ts';
import { useKeys } from '../../app/keys.ts';
import { useNowValue } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { useServiceName } from '../board/names.ts';
import classes from './Figures.module.css';

const days = 30;

/** Of nothing there is no share. */
const percent = (share: number | null): string | null =>
  share === null ? null : `${Math.round(share * 100)} %`;

export const Figures = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  useKeys('row', [
    { key: 'Esc', text: 'surveys.act.close', foot: 1, run: onClose },
    { key: 'F', text: 'surveys.act.close', silent: true, run: onClose },
  ]);
  const timeZone = useTimeZone();
  const service = useServiceName();
  const today = useNowValue((now) => dateAt(now, timeZone));
  const at = (date: string): string => isoAt(dayStart(date, timeZone), timeZone);
  const input = { from: at(addDays(today, 1 - days)), until: at(addDays(today, 1)) };
  const { data } = useQuery(orpc.surveys.summary.queryOptions({ input }));
  if (!data)
    return (
      <RecordPanel title={t('surveys.figures.title')} facts="">
        {null}
      </RecordPanel>
    );
  const none = t('surveys.figures.none');
  const lines = [
    ...data.figures.map((line) => ({
      ...line,
      name: line.service === null ? t('surveys.figures.stays') : service(line.service),
    })),
    { ...data.total, name: t('surveys.figures.total') },
  ];
  return (
    <RecordPanel title={t('surveys.figures.title')} facts="">
      <table className={classes.table} data-testid="survey-figures">
        <thead>
          <tr>
            <th>{t('surveys.figures.service')}</th>
            {(['asked', 'answered', 'response', 'satisfied', 'not'] as const).map((name) => (
              <th key={name}>{t(`surveys.figures.${name}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.name} data-total={index === lines.length - 1}>
              <td title={line.name}>{line.name}</td>
              <td>{line.asked}</td>
              <td>{line.answered}</td>
              <td>{percent(line.responseRate) ?? none}</td>
              <td>{percent(line.satisfiedRate) ?? none}</td>
              <td>{line.not}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.defined}>{t('surveys.figures.defined')}</p>
    </RecordPanel>
  );
};
