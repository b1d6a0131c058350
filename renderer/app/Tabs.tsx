/** The line of tabs below the top line, on every screen but the board: where one is, where one can go. */
import { useTranslation } from 'react-i18next';
import { Kbd } from '../ui/Kbd.tsx';
import { openOverlay, openScreen, type Screen } from './navigation.ts';
import { screens } from './screens.tsx';
import classes from './Tabs.module.css';

export const Tabs = ({ screen }: { screen: Screen }) => {
  const { t } = useTranslation();
  return (
    <nav className={classes.line} aria-label={t('registers.tabs')} data-testid="tabs">
      {screens.map(({ name, key, text }) => (
        <button
          key={name}
          type="button"
          className={classes.tab}
          aria-current={name === screen ? 'page' : undefined}
          title={key}
          onClick={() => openScreen(name)}
        >
          {t(text)}
        </button>
      ))}
      <button type="button" className={classes.find} onClick={() => openOverlay('palette')}>
        <Kbd keys="Ctrl+K" /> {t('keys.find')}
      </button>
    </nav>
  );
};
