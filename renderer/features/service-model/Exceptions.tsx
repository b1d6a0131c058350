/** The days on which the house, or some floors, are served otherwise than their week says. */
import { useTranslation } from 'react-i18next';
import type { ExceptionView } from '../../../shared/service-model/contract.ts';
import { useAllowed } from '../../client/allowed.ts';
import { useBook } from './hand.ts';
import classes from './serviceModel.module.css';
import { floorsText, saidHours } from './words.ts';

type ExceptionsProps = {
  exceptions: readonly ExceptionView[];
  codes: readonly string[];
  today: string;
};

export const Exceptions = ({ exceptions, codes, today }: ExceptionsProps) => {
  const { t } = useTranslation();
  const allowed = useAllowed();
  const inHand = useBook((state) => state.exception);
  if (exceptions.length === 0)
    return (
      <p className={classes.quiet}>
        {t('serviceModel.noExceptions')}
        {allowed('serviceModel.manage') ? ` ${t('serviceModel.addException')}` : null}
      </p>
    );
  return (
    <ul className={classes.exceptions} aria-label={t('serviceModel.exceptions')}>
      {exceptions.map(({ id, from, until, floors, hours, reason, addedBy }) => (
        <li
          key={id}
          data-testid="model-exception"
          data-current={id === inHand || undefined}
          data-past={until < today || undefined}
        >
          <b>{from === until ? from : `${from} – ${until}`}</b>
          <span>
            {floors === null
              ? t('serviceModel.wholeHouse')
              : t('serviceModel.floor', { floors: floorsText(floors, codes) })}
          </span>
          <span className={classes.reason}>{reason}</span>
          <span className={classes.quiet}>
            {hours.length === 0 ? t('serviceModel.centreAllDay') : saidHours(hours)} · {addedBy}
          </span>
        </li>
      ))}
    </ul>
  );
};
