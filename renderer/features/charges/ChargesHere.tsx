/** What the guest of a room owes and the front office has not taken over, on the room's card. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { openRegister } from '../../app/navigation.ts';
import { orpc } from '../../client/desk.ts';
import { useSession } from '../../client/session.ts';
import { nameIn } from '../../client/texts.ts';
import classes from '../rooms/RoomCard.module.css';
import { useChargeWords } from './words.ts';

export const ChargesHere = ({ place }: { place: string }) => {
  const { t, i18n } = useTranslation();
  const words = useChargeWords();
  const mayLook = useSession()?.permissions.includes('charges.use') ?? false;
  const { data } = useQuery({
    ...orpc.charges.list.queryOptions({ input: { place } }),
    enabled: mayLook,
  });
  const charges = data?.charges ?? [];
  if (charges.length === 0) return null;
  return (
    <section data-testid="charges-here">
      <h4 className={classes.heading}>
        {t('charges.title')} <span className={classes.aside}>{words.sum(charges)}</span>
      </h4>
      {charges.map((charge) => (
        <button
          key={charge.id}
          type="button"
          className={classes.request}
          onClick={() => openRegister('charges', charge.id)}
        >
          <span className={classes.what}>
            {nameIn(charge, i18n.language)}
            {charge.quantity > 1 ? ` ×${charge.quantity}` : ''}
          </span>
          <span className={classes.aside}>{words.sum([charge])}</span>
        </button>
      ))}
    </section>
  );
};
