/** What the guest of a room complains of, and has complained of: on its card, and while its number is typed at a call. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ComplaintView, RepeatView } from '../../../shared/complaints/contract.ts';
import { complaintNumber } from '../../../shared/complaints/model.ts';
import { openBook } from '../../app/navigation.ts';
import { useAllowed } from '../../client/allowed.ts';
import { orpc } from '../../client/desk.ts';
import { useIsoMoment } from '../board/time.ts';
import classes from '../rooms/RoomCard.module.css';
import { Countdown } from './Countdown.tsx';
import { useOpenComplaints } from './known.ts';

/** What the guest of the room complained of before, in this stay or the days the house looks back. */
const useEarlier = (place: string): readonly RepeatView[] => {
  const allowed = useAllowed()('complaints.keep');
  const { data } = useQuery({
    ...orpc.complaints.repeats.queryOptions({ input: { place } }),
    enabled: allowed,
  });
  return allowed && data ? data.repeats.filter(({ by }) => by === 'guest') : [];
};

const Earlier = ({ complaints }: { complaints: readonly RepeatView[] }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  if (complaints.length === 0) return null;
  return (
    <section data-testid="complaints-earlier">
      <h4 className={classes.heading}>
        {t('complaints.earlier')} <span className={classes.aside}>{complaints.length}</span>
      </h4>
      {complaints.map(({ id, number, kind, words, state, openedAt }) => (
        <button
          key={id}
          type="button"
          className={classes.request}
          title={words}
          onClick={() => openBook('guests', 'complaints', id)}
        >
          <span className={classes.aside}>
            {complaintNumber(number)} {t(`complaints.kind.${kind}`)} · {words}
          </span>
          <span className={classes.aside}>
            {t(`complaints.state.${state}`)} · {moment(openedAt)}
          </span>
        </button>
      ))}
    </section>
  );
};

export const ComplaintsHere = ({ place }: { place: string }) => {
  const open = useOpenComplaints();
  const here = open.filter(({ room, place: where }) => (room ?? where) === place);
  const earlier = useEarlier(place).filter(({ id }) => !here.some((one) => one.id === id));
  return (
    <>
      <OpenHere here={here} />
      <Earlier complaints={earlier} />
    </>
  );
};

const OpenHere = ({ here }: { here: readonly ComplaintView[] }) => {
  const { t } = useTranslation();
  if (here.length === 0) return null;
  return (
    <section data-testid="complaints-here">
      <h4 className={classes.heading}>
        {t('complaints.here')} <span className={classes.aside}>{here.length}</span>
      </h4>
      {here.map((complaint) => (
        <button
          key={complaint.id}
          type="button"
          className={classes.request}
          title={complaint.words}
          onClick={() => openBook('guests', 'complaints', complaint.id)}
        >
          <span className={classes.what}>
            {complaintNumber(complaint.number)} {t(`complaints.kind.${complaint.kind}`)} ·{' '}
            {complaint.words}
          </span>
          {complaint.dueAt === null ? (
            <span className={classes.aside}>{t(`complaints.state.${complaint.state}`)}</span>
          ) : (
            <Countdown dueAt={complaint.dueAt} dueFrom={complaint.dueFrom} />
          )}
        </button>
      ))}
    </section>
  );
};
