/** The rows behind a figure: what was counted and what was looked at and not; Enter opens the one in hand. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReportRow } from '../../../shared/reports/contract.ts';
import { parts } from '../../../shared/reports/model.ts';
import { figureText } from '../../../shared/reports/words.ts';
import { useKeys } from '../../app/keys.ts';
import { openBook, openRegister, openRequest } from '../../app/navigation.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useRegister } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { findableBy } from '../../ui/find.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePlaceName } from '../board/names.ts';
import { type Asked, ask } from './asked.ts';
import { useReportDays } from './useReportDays.ts';

type Line = ReportRow & { id: string };
const none: readonly Line[] = [];
const listed = 1_000;

/** Whatever has a card or a line of its own is opened there. */
const openerOf = ({ subject }: ReportRow): (() => void) | null => {
  if (subject === null) return null;
  const { kind, id } = subject;
  switch (kind) {
    case 'request':
      return () => openRequest(id);
    case 'loan':
      return () => openRegister('loans', id);
    case 'key':
      return () => openRegister('keyControl', id);
    case 'found-item':
    case 'loss-report':
      return () => openRegister('lostAndFound', id);
    case 'charge':
      return () => openRegister('charges', id);
    case 'complaint':
      return () => openBook('guests', 'complaints', id);
    case 'staff':
      return () => openRegister('attendance', id);
    default:
      return null;
  }
};

const wordsOf = ({ number, place, what, who }: Line): string[] =>
  findableBy(place, number === null ? null : String(number), what, who);

export const ReportRows = ({ of }: { of: NonNullable<Asked['rows']> }) => {
  const { t } = useTranslation();
  const place = usePlaceName();
  const days = useReportDays();
  const asked = useQuery({
    ...orpc.reports.rows.queryOptions({ input: { ...of, ...days, limit: listed } }),
    staleTime: 30_000,
  });
  const report = useQuery(orpc.reports.list.queryOptions({ input: undefined })).data?.reports.find(
    ({ name }) => name === of.name,
  );
  const figure = report?.figures.find((one) => one.figure === of.figure);
  const rows =
    asked.data?.rows.map((row): Line => ({ ...row, id: `${row.at} ${row.key}` })) ?? none;
  const hand = useRegister({
    name: 'reports/rows',
    rows,
    wordsOf,
    answered: asked.data !== undefined,
    enter: {
      text: 'figures.screen.keys.open',
      when: (row) => openerOf(row) !== null,
      run: (row) => openerOf(row)?.(),
    },
  });
  const leave = () => {
    if (hand.filter !== '') return false;
    ask({ rows: null });
    return true;
  };
  const isShare = figure?.unit === 'percent';
  useKeys('row', [
    { key: 'Esc', text: 'figures.screen.keys.back', foot: 88, run: leave },
    {
      key: 'P',
      text: 'figures.screen.keys.part',
      foot: 30,
      when: () => isShare,
      run: () =>
        ask({
          rows: { ...of, part: parts[(parts.indexOf(of.part) + 1) % parts.length] ?? 'all' },
        }),
    },
  ]);
  const { selected } = hand;
  const title = t('figures.screen.rowsOf', {
    report: report?.title ?? '',
    figure: figure?.title ?? '',
  });
  return (
    <Register
      hand={hand}
      title={title}
      facts={`${rows.length}${asked.data?.next ? '+' : ''} · ${days.from} – ${days.until}`}
      tools={
        <>
          {isShare ? <Tag tone="blue">{t(`figures.screen.part.${of.part}`)}</Tag> : null}
          {Object.entries(of.filters).map(([dimension, key]) => (
            <Tag key={dimension}>{`${t(`figures.dimension.${dimension}`)} ${key}`}</Tag>
          ))}
          <RegisterFilter hand={hand} />
        </>
      }
      above={asked.data?.next ? t('figures.screen.rowsMore', { count: listed }) : undefined}
      list={
        <RegisterList
          hand={hand}
          label={title}
          columns="3.5rem 4.5rem minmax(0, 1fr) 7rem 6rem 6.5rem"
          empty={
            asked.error
              ? problemOf(asked.error).message
              : t(asked.data ? 'figures.screen.rowsNone' : 'figures.screen.counting')
          }
        >
          {(row) => (
            <>
              <Cell weight="quiet">{row.number ?? ''}</Cell>
              <Cell weight="strong">{row.place === null ? '–' : place(row.place)}</Cell>
              <Cell title={row.what}>{row.what}</Cell>
              <Cell weight="quiet">{row.who ?? ''}</Cell>
              <Cell weight="quiet">{row.at.slice(5, 16).replace('T', ' ')}</Cell>
              <Cell end>
                {row.value === null ? (
                  isShare && !row.counted ? (
                    <Tag tone="warn">{t('figures.screen.notCounted')}</Tag>
                  ) : null
                ) : (
                  figureText(row.value, figure?.unit ?? 'count')
                )}
              </Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        selected === null ? (
          <RecordEmpty>{figure?.says ?? ''}</RecordEmpty>
        ) : (
          <RecordPanel
            title={selected.number === null ? selected.what : `#${selected.number}`}
            facts={selected.number === null ? '' : selected.what}
          >
            <RecordFacts
              facts={[
                [figure?.title ?? '', figure?.says ?? ''],
                [
                  t('figures.sheet.value'),
                  selected.value === null
                    ? t(selected.counted ? 'figures.screen.counted' : 'figures.screen.notCounted')
                    : `${figureText(selected.value, figure?.unit ?? 'count')} ${t(`figures.unit.${figure?.unit ?? 'count'}`)}`,
                ],
                [t('figures.screen.at'), selected.at.slice(0, 16).replace('T', ' ')],
                selected.who === null ? null : [t('figures.dimension.person'), selected.who],
              ]}
            />
          </RecordPanel>
        )
      }
    />
  );
};
