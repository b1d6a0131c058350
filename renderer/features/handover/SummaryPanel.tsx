/** The shift in numbers. */
import { useTranslation } from 'react-i18next';
import type { ShiftSummary } from '../../../shared/handover/contract.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { useIsoMoment } from '../board/time.ts';
import classes from './handover.module.css';

/** `2:48`, minutes and seconds; hours run on in minutes. */
export const spanOf = (ms: number): string => {
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** Whole per cent; null with nothing to take a share of. */
export const shareOf = ({ done, inTime }: ShiftSummary['onTime']): number | null =>
  done === 0 ? null : Math.round((inTime / done) * 100);

export const SummaryPanel = ({ summary }: { summary: ShiftSummary }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const share = shareOf(summary.onTime);
  const before = shareOf(summary.lastWeek);
  const { promises, acknowledgeMs, completeMs } = summary;
  const strong = (words: string | number) => <strong>{words}</strong>;
  const also = (words: string) => <span className={classes.also}>{words}</span>;
  return (
    <RecordPanel
      title={t('handover.summary.title')}
      facts={t('handover.summary.span', {
        from: moment(summary.from),
        until: moment(summary.until),
      })}
    >
      <RecordFacts
        facts={[
          [
            t('handover.summary.calls'),
            <>
              {strong(summary.calls)} {also(t('handover.summary.callsFacts', summary))}
            </>,
          ],
          [
            t('handover.summary.onTime'),
            share === null ? (
              also(t('handover.summary.none'))
            ) : (
              <>
                {strong(`${share}%`)}{' '}
                {before === null ? null : also(t('handover.summary.lastWeek', { share: before }))}
              </>
            ),
          ],
          [
            t('handover.summary.promises'),
            <>
              {strong(
                promises.kept + promises.broken === 0
                  ? '—'
                  : `${promises.kept} / ${promises.kept + promises.broken}`,
              )}{' '}
              {promises.broken === 0
                ? null
                : also(t('handover.summary.broken', { count: promises.broken }))}
            </>,
          ],
          acknowledgeMs === null && completeMs === null
            ? null
            : [
                t('handover.summary.means'),
                <>
                  {acknowledgeMs === null
                    ? null
                    : t('handover.summary.acknowledged', { time: spanOf(acknowledgeMs) })}{' '}
                  {completeMs === null
                    ? null
                    : also(t('handover.summary.completed', { time: spanOf(completeMs) }))}
                </>,
              ],
          [t('handover.summary.lost'), t('handover.summary.lostFacts', summary.lost)],
        ]}
      />
    </RecordPanel>
  );
};
