/** The cells of a line: number, where its guest is, what it is about, and until when they must hear. */
import { useTranslation } from 'react-i18next';
import { complaintNumber } from '../../../shared/complaints/model.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePlaceName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { Countdown } from './Countdown.tsx';
import type { ComplaintLine } from './lines.ts';

const Mark = ({ line }: { line: ComplaintLine }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  if (line.state === 'open' && line.dueAt !== null)
    return <Countdown dueAt={line.dueAt} dueFrom={line.dueFrom} />;
  if (line.nextFollowUp !== null)
    return <Tag tone="blue">{t('complaints.enquiryAt', { time: moment(line.nextFollowUp) })}</Tag>;
  if (line.guestView !== null)
    return (
      <Tag tone={line.guestView === 'satisfied' ? 'good' : 'plain'}>
        {t(`complaints.view.${line.guestView}`)}
      </Tag>
    );
  return <Tag>{t(`complaints.state.${line.state}`)}</Tag>;
};

export const ComplaintCells = ({ line }: { line: ComplaintLine }) => {
  const { t } = useTranslation();
  const place = usePlaceName();
  const where = line.room ?? line.place;
  const kind = t(`complaints.kind.${line.kind}`);
  return (
    <>
      <Cell weight="quiet">{complaintNumber(line.number)}</Cell>
      <Cell weight="strong">{where === null ? '–' : place(where)}</Cell>
      <Cell title={kind}>{kind}</Cell>
      <Cell title={line.words}>
        {line.sensitive ? <Tag tone="warn">{t('complaints.sensitive')}</Tag> : null}
        {line.sensitive ? ' ' : ''}
        {line.approval === null ? null : (
          <>
            <Tag tone={line.approval === 'yours' ? 'blue' : 'warn'}>
              {t(`complaints.approval.${line.approval}`)}
            </Tag>{' '}
          </>
        )}
        {line.words}
      </Cell>
      <Cell title={line.ownerName ?? ''}>{line.ownerName ?? '–'}</Cell>
      <Cell end>
        <Mark line={line} />
      </Cell>
    </>
  );
};
