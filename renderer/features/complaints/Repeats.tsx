/** Earlier complaints that are like this one, each with a way to it. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RepeatView } from '../../../shared/complaints/contract.ts';
import { complaintNumber } from '../../../shared/complaints/model.ts';
import { orpc } from '../../client/desk.ts';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useIsoMoment } from '../board/time.ts';
import classes from './Complaints.module.css';

type RepeatsProps = {
  repeats: readonly RepeatView[];
  days: number;
  onOpen?: ((id: string) => void) | undefined;
};

export const Repeats = ({ repeats, days, onOpen }: RepeatsProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  if (repeats.length === 0) return null;
  return (
    <RecordNotice
      tone="warn"
      title={t('complaints.repeats.title', { days })}
      figure={repeats.length}
    >
      <ul className={classes.repeats} data-testid="complaint-repeats">
        {repeats.map(({ by, id, number, kind, openedAt, words, guestView }) => (
          <li key={id}>
            {onOpen ? (
              <TextLink onClick={() => onOpen(id)}>{complaintNumber(number)}</TextLink>
            ) : (
              complaintNumber(number)
            )}{' '}
            {t(`complaints.repeats.${by}`)} · {t(`complaints.kind.${kind}`)} · {moment(openedAt)} ·{' '}
            {words}
            {guestView === null ? '' : ` · ${t(`complaints.view.${guestView}`)}`}
          </li>
        ))}
      </ul>
    </RecordNotice>
  );
};

/** The same while a place is being typed. */
export const RepeatsAt = ({ place }: { place: string }) => {
  const known = place.trim();
  const { data } = useQuery(
    orpc.complaints.repeats.queryOptions({ input: { place: known }, enabled: known.length >= 3 }),
  );
  return data ? <Repeats repeats={data.repeats} days={data.days} /> : null;
};
