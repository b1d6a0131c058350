/** The finding in hand: its rule in words, its floors as bars, its rows to open, one key to make it a measure. */
import { useTranslation } from 'react-i18next';
import type { FindingRow } from '../../../shared/analysis/contract.ts';
import { openBook, openRegister, openRequest, openRoom } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { nameIn } from '../../client/texts.ts';
import { SmallBars } from '../../ui/charts/SmallBars.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useServiceName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import classes from './Analysis.module.css';
import type { FindingLine } from './lines.ts';
import { MeasureForm } from './MeasureForm.tsx';
import { percentOf, useFigureWords } from './words.ts';

type FindingRecordProps = { hand: RegisterHand<FindingLine>; act: Act; finding: FindingLine };

const isMarked = ({ by, value }: FindingLine, floor: string): boolean =>
  by === 'floor' && value === floor;

/** A call has no card of its own: its words stand with its room. */
const open = ({ kind, id, place }: FindingRow, finding: string): void => {
  const from = { screen: 'reports/analysis', id: finding, filter: '' } as const;
  if (kind === 'request') openRequest(id, from);
  else if (kind === 'loan') openRegister('loans', id);
  else if (kind === 'answer') openBook('answers', 'library', id);
  else if (kind === 'question') openBook('answers', 'unanswered', id);
  else if (place !== null) openRoom(place, from);
};

/** What was asked has no number of its own. */
const isAsking = ({ kind }: FindingRow): boolean => kind === 'answer' || kind === 'question';

const Rows = ({ rows, finding }: { rows: readonly FindingRow[]; finding: string }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const service = useServiceName();
  return (
    <section className={classes.rows} aria-label={t('analysis.rows')} data-testid="finding-rows">
      <h3 className={classes.rowsTitle}>{t('analysis.rows')}</h3>
      {rows.map((row) => (
        <button
          key={`${row.kind}${row.number}`}
          type="button"
          className={classes.row}
          onClick={() => open(row, finding)}
        >
          <span>{moment(row.at)}</span>
          <strong>{row.place ?? '–'}</strong>
          <span className={classes.what}>
            {row.service === null ? t(`analysis.kind.${row.kind}`) : service(row.service)}
          </span>
          <span>{isAsking(row) ? '' : `${t(`analysis.kind.${row.kind}`)} #${row.number}`}</span>
        </button>
      ))}
    </section>
  );
};

export const FindingRecord = ({ hand, act, finding }: FindingRecordProps) => {
  const { t, i18n } = useTranslation();
  const figure = useFigureWords();
  const { measure, rows } = finding;
  const [newest] = rows;
  const inLanguage = (words: { zh: string; en: string }) => nameIn(words, i18n.language);
  return (
    <RecordPanel
      title={inLanguage(finding.title)}
      tools={<Tag>{t(`analysis.code.${finding.rule.code}`)}</Tag>}
    >
      {measure.open === null ? null : (
        <RecordNotice tone="blue" title={t('analysis.alreadyMeasure')} />
      )}
      <RecordFacts
        facts={[
          [t('analysis.facts.here'), figure({ ...finding.here, per: finding.per })],
          finding.rest.base > 0
            ? [t('analysis.facts.rest'), figure({ ...finding.rest, per: finding.per })]
            : null,
          [t('analysis.facts.rule'), inLanguage(finding.rule)],
          [
            t('analysis.facts.measure'),
            `${t(`measures.kind.${measure.kind}`)} · ${inLanguage(measure.title)}`,
          ],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'A',
            text: 'analysis.act.measure',
            primary: true,
            foot: 30,
            may: 'measures.keep',
            when: measure.open === null,
            run: () => hand.openForm('measure'),
          },
          {
            key: 'G',
            text: 'analysis.act.toMeasure',
            foot: 30,
            when: measure.open !== null,
            run: () => openBook('reports', 'measures', measure.open),
          },
          {
            key: 'V',
            text: 'analysis.act.newest',
            foot: 31,
            when: newest !== undefined,
            run: () => newest && open(newest, finding.key),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <MeasureForm hand={hand} act={act} finding={finding} />
      {finding.by === 'hours' ? null : (
        <SmallBars
          title={t(`analysis.byFloor.${finding.per}`)}
          bars={finding.byFloor.map(({ floor, count, rate }) => ({
            name: floor,
            value: rate ?? count,
            label: rate === null ? String(count) : percentOf(rate),
            marked: isMarked(finding, floor),
          }))}
        />
      )}
      <SmallBars
        title={t('analysis.byHour')}
        bars={finding.byHour.map((count, hour) => ({
          name: String(hour),
          value: count,
          label: count === 0 ? '' : String(count),
          marked: finding.by === 'hours' && count > 0,
        }))}
      />
      <Rows rows={rows} finding={finding.key} />
    </RecordPanel>
  );
};
