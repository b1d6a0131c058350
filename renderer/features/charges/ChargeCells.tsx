/** The cells of a line: number, room where no heading names it, what for, when, how much. */
import { useTranslation } from 'react-i18next';
import type { ChargeView } from '../../../shared/charges/contract.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePlaceName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { useChargeWords } from './words.ts';

type ChargeCellsProps = { charge: ChargeView; withPlace: boolean };

export const ChargeCells = ({ charge, withPlace }: ChargeCellsProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const place = usePlaceName();
  const words = useChargeWords();
  return (
    <>
      <Cell weight="quiet">{charge.number}</Cell>
      {withPlace ? (
        <Cell weight="strong">{charge.place === null ? '–' : place(charge.place)}</Cell>
      ) : null}
      <Cell title={words.name(charge)}>{words.name(charge)}</Cell>
      <Cell weight="quiet">{moment(charge.closedAt ?? charge.at)}</Cell>
      <Cell end weight="strong">
        {charge.priceWanted ? (
          <Tag tone="warn">{t('charges.priceWanted')}</Tag>
        ) : (
          words.amount(charge)
        )}
      </Cell>
    </>
  );
};
