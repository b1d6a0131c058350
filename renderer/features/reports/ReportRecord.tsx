/** A report in hand: every figure beside its definition, the aim and the time before, the chart, the lines. */
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportView } from '../../../shared/reports/contract.ts';
import { figureText, recordDayOf } from '../../../shared/reports/words.ts';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import classes from './Figures.module.css';
import { useFigureWords } from './words.ts';

export const loadChart = () => import('./Chart.tsx');
const Chart = lazy(async () => ({ default: (await loadChart()).Chart }));

type ReportRecordProps = {
  view: ReportView;
  figure: number;
  /** It answers an earlier question still. */
  waits: boolean;
  choose: (figure: number) => void;
  openLine: (key: string) => void;
};

const FigureLines = ({
  view,
  figure: inHand,
  choose,
}: Omit<ReportRecordProps, 'openLine' | 'waits'>) => {
  const { t } = useTranslation();
  const words = useFigureWords();
  return (
    <div className={classes.figures} data-testid="report-figures">
      {view.figures.map((one, at) => (
        <button
          key={one.figure}
          type="button"
          className={classes.figure}
          aria-pressed={at === inHand}
          tabIndex={-1}
          data-testid="report-figure"
          data-figure={one.figure}
          onClick={() => choose(at)}
        >
          <span className={classes.name}>{one.title}</span>
          <b className={classes.value}>{words.value(one.value, one.unit, view.currency)}</b>
          <span className={classes.against}>
            {one.aim === null ? null : (
              <Tag tone={one.reached === null ? 'plain' : one.reached ? 'good' : 'warn'}>
                {t(one.reached === false ? 'figures.screen.missed' : 'figures.screen.aim', {
                  aim: words.value(one.aim, one.unit, view.currency),
                })}
              </Tag>
            )}
            <span>
              {t(
                view.before.onRecord === 'part'
                  ? 'figures.screen.beforePart'
                  : 'figures.screen.before',
                { value: words.value(one.before.value, one.unit, view.currency) },
              )}{' '}
              {/* What is only partly known is no measure. */}
              {view.before.onRecord === 'whole'
                ? words.change(one.value, one.before.value, one.unit)
                : null}
            </span>
            <span className={classes.parts}>{words.parts(one)}</span>
          </span>
          <span className={classes.says}>{one.says}</span>
        </button>
      ))}
    </div>
  );
};

export const ReportRecord = ({ view, figure, waits, choose, openLine }: ReportRecordProps) => {
  const { t } = useTranslation();
  const drawn = view.figures[figure];
  const recordDay = recordDayOf(view);
  return (
    <RecordPanel
      title={view.title}
      facts={`${view.from.slice(0, 16).replace('T', ' ')} – ${view.until.slice(0, 16).replace('T', ' ')}`}
      tools={
        <>
          {Object.entries(view.filters).map(([dimension, key]) => (
            <Tag key={dimension}>{`${t(`figures.dimension.${dimension}`)} ${key}`}</Tag>
          ))}
          {recordDay === null ? null : (
            <Tag tone="plain">{t('figures.screen.recordFrom', { day: recordDay })}</Tag>
          )}
          {waits ? <Tag>{t('figures.screen.counting')}</Tag> : null}
        </>
      }
    >
      <FigureLines view={view} figure={figure} choose={choose} />
      {view.by === null || !drawn ? null : (
        <section className={classes.cut}>
          <h3 className={classes.heading}>
            {`${drawn.title} · ${t(`figures.dimension.${view.by}`)}`}
          </h3>
          <div className={classes.chart} data-testid="report-chart">
            <Suspense fallback={null}>
              <Chart view={view} figure={figure} />
            </Suspense>
          </div>
          <div className={classes.lines}>
            {view.lines.map(({ key, label, figures }) => (
              <button
                key={key}
                type="button"
                className={classes.line}
                tabIndex={-1}
                onClick={() => openLine(key)}
              >
                <span>{label}</span>
                <b>{figureText(figures[figure]?.value ?? null, drawn.unit)}</b>
              </button>
            ))}
          </div>
        </section>
      )}
    </RecordPanel>
  );
};
