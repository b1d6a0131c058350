/** The books of key control, each with its key, at the head of all of them. */
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../app/keys.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './keys.module.css';
import { showView, useView, views } from './view.ts';

export const ViewChips = () => {
  const { t } = useTranslation();
  const view = useView();
  useKeys(
    'screen',
    views.map((name, index) => ({
      key: `Alt+${index + 1}`,
      text: `keyControl.view.${name}`,
      inText: true,
      run: () => showView(name),
    })),
  );
  return (
    <nav className={classes.chips} aria-label={t('keyControl.views')}>
      {views.map((name, index) => (
        <button
          key={name}
          type="button"
          className={classes.chip}
          aria-pressed={name === view}
          data-testid={`keys-view-${name}`}
          onClick={() => showView(name)}
        >
          <Kbd keys={`Alt+${index + 1}`} /> {t(`keyControl.view.${name}`)}
        </button>
      ))}
    </nav>
  );
};
