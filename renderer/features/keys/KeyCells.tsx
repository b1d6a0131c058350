/** The cells of a line: the key, what it is, who has it, until when, what is odd. */
import { useTranslation } from 'react-i18next';
import type { KeyView } from '../../../shared/keys/contract.ts';
import { incidentName } from '../../../shared/keys/model.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import { useKeyName } from './words.ts';

export const KeyTags = ({ row }: { row: KeyView }) => {
  const { t } = useTranslation();
  const { state, overdue, stray, incident, booking } = row;
  if (state === 'lost' || state === 'missing')
    return (
      <Tag tone="late">
        {t(`keyControl.state.${state}`)}
        {incident === null ? '' : ` ${incidentName(incident)}`}
      </Tag>
    );
  if (overdue) return <Tag tone="late">{t('keyControl.tag.overdue')}</Tag>;
  if (stray !== null) return <Tag tone="warn">{t(`keyControl.stray.${stray}`)}</Tag>;
  if (booking) return <Tag>{t('keyControl.tag.booked', { name: booking.for.name })}</Tag>;
  return state === 'sealed' ? <Tag>{t('keyControl.state.sealed')}</Tag> : null;
};

export const KeyCells = ({ row }: { row: KeyView }) => {
  const { t } = useTranslation();
  const name = useKeyName();
  const moment = useIsoMoment();
  return (
    <>
      <Cell weight="strong">{row.code}</Cell>
      <Cell title={name(row)}>{name(row)}</Cell>
      <Cell weight={row.holder ? 'plain' : 'quiet'}>
        {row.holder
          ? `${row.holder.name} ${row.holder.code}`
          : row.hook === null
            ? ''
            : t('keyControl.hook', { hook: row.hook })}
      </Cell>
      <Cell weight="quiet">{row.due === null ? '' : moment(row.due)}</Cell>
      <Cell end>
        <KeyTags row={row} />
      </Cell>
    </>
  );
};
