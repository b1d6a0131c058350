/** The cells of a line: where, for whom, what is to be told, what is odd. */
import { useTranslation } from 'react-i18next';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import type { MessageLine } from './lines.ts';

const Mark = ({ line }: { line: MessageLine }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  if (line.group === 'expired')
    return <Tag tone="late">{t(`messages.guestState.${line.guestState}`)}</Tag>;
  if (line.group === 'closed') return <Tag>{t(`messages.state.${line.state}`)}</Tag>;
  if (line.confidential) return <Tag tone="blue">{t('messages.tag.confidential')}</Tag>;
  if (line.place === null) return <Tag tone="warn">{t('messages.tag.noPlace')}</Tag>;
  const tried = line.attempts.filter(({ how }) => how !== 'note').length;
  if (tried > 0) return <Tag>{t('messages.tag.tried', { count: tried })}</Tag>;
  return line.until === null ? null : (
    <Tag>{t('messages.tag.leaves', { time: moment(line.until) })}</Tag>
  );
};

export const MessageCells = ({ line }: { line: MessageLine }) => {
  const whom = line.guest ?? line.for ?? '';
  return (
    <>
      <Cell weight="strong">{line.place ?? '–'}</Cell>
      <Cell title={whom}>{whom}</Cell>
      <Cell title={line.text}>{line.text}</Cell>
      <Cell end>
        <Mark line={line} />
      </Cell>
    </>
  );
};
