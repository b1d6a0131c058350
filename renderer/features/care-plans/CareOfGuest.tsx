/** What is planned for one guest, and what has been done, inside the guest's file. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CareAction } from '../../../shared/care-plans/contract.ts';
import { openBook } from '../../app/navigation.ts';
import { orpc } from '../../client/desk.ts';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import classes from './CarePlans.module.css';

const none: readonly CareAction[] = [];

export const CareOfGuest = ({ guest }: { guest: string }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const actions =
    useQuery(orpc.carePlans.list.queryOptions({ input: { show: 'all', guest } })).data?.actions ??
    none;
  const shown = actions.filter(({ state }) => state !== 'withdrawn');
  if (shown.length === 0) return null;
  return (
    <section className={classes.group} data-testid="care-of-guest">
      <h3 className={classes.heading}>{t('guests.view.carePlans')}</h3>
      {shown.map((action) => (
        <button
          key={action.id}
          type="button"
          className={classes.line}
          onClick={() => openBook('guests', 'carePlans', action.id)}
        >
          <Tag tone={action.late ? 'late' : 'plain'}>
            {action.late ? t('guests.care.overdue') : t(`guests.care.state.${action.state}`)}
          </Tag>
          <span>{action.title}</span>
          <span className={classes.aside}>
            {moment(action.due)} · {action.ownerName}
          </span>
        </button>
      ))}
    </section>
  );
};
