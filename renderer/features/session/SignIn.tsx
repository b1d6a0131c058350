/** The sign-in screen: whose house this is, who sits down, in which language and light. */
import { useTranslation } from 'react-i18next';
import type { HouseStatus } from '../../../shared/house/contract.ts';
import { nameIn } from '../../client/texts.ts';
import { Tag } from '../../ui/Tag.tsx';
import { LookSwitches } from './LookSwitches.tsx';
import { PinForm } from './PinForm.tsx';
import classes from './SignIn.module.css';

export const SignIn = ({ status }: { status: HouseStatus }) => {
  const { t, i18n } = useTranslation();
  return (
    <main className={classes.page}>
      <section className={classes.card}>
        <header className={classes.head}>
          <h1 className={classes.house}>
            {status.name ? nameIn(status.name, i18n.language) : 'Bellboard'}
          </h1>
          <p className={classes.centre}>
            {t('app.centre')} {status.demo ? <Tag tone="warn">{t('app.demo')}</Tag> : null}
          </p>
        </header>
        <PinForm action={t('session.signIn')} />
        {status.demo ? (
          <>
            <p className={classes.hint}>
              {t('session.demoHint')} <b data-selectable>002</b> · <b data-selectable>000022</b>
            </p>
            <p className={classes.hint}>{t('session.demoRule')}</p>
          </>
        ) : null}
      </section>
      <footer className={classes.foot}>
        <LookSwitches />
        <span>Bellboard {status.version}</span>
      </footer>
    </main>
  );
};
