/** That the guest of a room has an open complaint: on its card, and while its number is typed at a call. */
import { useTranslation } from 'react-i18next';
import { complaintNumber } from '../../../shared/complaints/model.ts';
import { openBook } from '../../app/navigation.ts';
import classes from '../rooms/RoomCard.module.css';
import { Countdown } from './Countdown.tsx';
import { useOpenComplaints } from './RailComplaints.tsx';

export const ComplaintsHere = ({ place }: { place: string }) => {
  const { t } = useTranslation();
  const here = useOpenComplaints().filter(({ room, place: where }) => (room ?? where) === place);
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
