/** The cells of a line: number, found or missed, when, what, where, where it lies, what it needs. */
import { useTranslation } from 'react-i18next';
import type { LostRow } from '../../../shared/lost-and-found/contract.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import { pressing, shortened, usePlaceOf, useStepWords, useWhereabouts } from './words.ts';

const over = ['returned', 'sent', 'police', 'disposed', 'cancelled', 'closed'];

export const LostTag = ({ row }: { row: LostRow }) => {
  const { t } = useTranslation();
  const step = useStepWords();
  if (row.step !== null)
    return (
      <Tag tone={pressing.includes(row.step) ? 'late' : row.step === 'pickup' ? 'plain' : 'warn'}>
        {step(row)}
      </Tag>
    );
  if (row.courierNumber !== null)
    return (
      <Tag tone="good">{t('lostAndFound.sentAs', { number: shortened(row.courierNumber) })}</Tag>
    );
  // On its shelf, nothing to do: a list that is at rest says so by saying nothing.
  if (row.state === 'shelved') return null;
  return (
    <Tag tone={over.includes(row.state) ? 'good' : 'plain'}>
      {t(`lostAndFound.state.${row.state}`)}
    </Tag>
  );
};

export const LostCells = ({ row }: { row: LostRow }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const place = usePlaceOf();
  const whereabouts = useWhereabouts();
  return (
    <>
      <Cell weight="strong">{row.number}</Cell>
      <Cell weight="quiet">{t(`lostAndFound.kind.${row.kind}`)}</Cell>
      <Cell weight="quiet">{moment(row.at)}</Cell>
      <Cell title={row.what}>{row.what}</Cell>
      <Cell weight="strong">{place(row)}</Cell>
      <Cell weight="quiet">{whereabouts(row)}</Cell>
      <Cell end>
        <LostTag row={row} />
      </Cell>
    </>
  );
};
