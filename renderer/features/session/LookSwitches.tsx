/** Language and light, by key or by hand, where no person's own choice is known yet. */
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { switchLanguage, switchTheme } from '../../client/preferences.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './LookSwitches.module.css';

export const LookSwitches = () => {
  const { t } = useTranslation();
  return (
    <div className={classes.switches}>
      <UnstyledButton className={classes.switch} onClick={switchLanguage}>
        <Kbd keys="Ctrl+Shift+L" /> {t('keys.language')}
      </UnstyledButton>
      <UnstyledButton className={classes.switch} onClick={switchTheme}>
        <Kbd keys="Ctrl+Shift+D" /> {t('keys.theme')}
      </UnstyledButton>
    </div>
  );
};
