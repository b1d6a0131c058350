/** What is lent in a room, on its card: asked for before the guest leaves or moves. */
import { useTranslation } from 'react-i18next';
import { openRegister } from '../../app/navigation.ts';
import { useBoard } from '../../client/board.ts';
import { useMoment } from '../board/time.ts';
import classes from '../rooms/RoomCard.module.css';
import { useLoanName } from './words.ts';

export const LentHere = ({ place }: { place: string }) => {
  const { t } = useTranslation();
  const name = useLoanName();
  const moment = useMoment();
  const loans = useBoard((board) => board.loans);
  const here = loans.filter((loan) => loan.place === place);
  if (here.length === 0) return null;
  return (
    <section data-testid="lent-here">
      <h4 className={classes.heading}>
        {t('loans.title')} <span className={classes.aside}>{here.length}</span>
      </h4>
      {here.map((loan) => (
        <button
          key={loan.id}
          type="button"
          className={classes.request}
          onClick={() => openRegister('loans', loan.id)}
        >
          <span className={classes.what}>{name(loan)}</span>
          <span className={classes.aside}>
            {loan.dueAtMs === null || loan.state !== 'out'
              ? t(`loans.state.${loan.state}`)
              : t('loans.dueAt', { time: moment(loan.dueAtMs) })}
          </span>
        </button>
      ))}
    </section>
  );
};
