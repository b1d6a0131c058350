/** The cells of a line: docket, room, guest with pieces, when it is promised, what is odd. */
import { useTranslation } from 'react-i18next';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import type { BagRow } from './lines.ts';

const Mark = ({ bag }: { bag: BagRow }) => {
  const { t } = useTranslation();
  if (bag.group === 'closed') return <Tag>{t(`laundry.state.${bag.state}`)}</Tag>;
  if (bag.shortage !== null && bag.shortage.settled === null)
    return (
      <Tag tone="warn">
        {t('laundry.tag.short', {
          count: bag.shortage.missing.reduce((sum, { quantity }) => sum + quantity, 0),
        })}
      </Tag>
    );
  if (bag.group === 'late') return <Tag tone="late">{t(`laundry.state.${bag.state}`)}</Tag>;
  if (bag.waits !== null) return <Tag tone="warn">{t('laundry.tag.waits')}</Tag>;
  return bag.express ? <Tag tone="blue">{t('laundry.tag.express')}</Tag> : null;
};

export const BagCells = ({ bag }: { bag: BagRow }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const pieces = bag.pieces || bag.said || 0;
  const said = [bag.guest ?? '', pieces > 0 ? t('laundry.tag.pieces', { pieces }) : '']
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <>
      <Cell weight="strong">{bag.docket}</Cell>
      <Cell weight="strong">{bag.place ?? '–'}</Cell>
      <Cell title={said}>{said}</Cell>
      <Cell weight="quiet">
        {bag.promise === null || bag.group === 'closed' ? '' : moment(bag.promise)}
      </Cell>
      <Cell end>
        <Mark bag={bag} />
      </Cell>
    </>
  );
};
