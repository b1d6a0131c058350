/** Before the desk has answered: the name at once, words only when it takes longer than a glance. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Starting.module.css';

const glanceMs = 400;

export const Starting = () => {
  const { t } = useTranslation();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), glanceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className={classes.starting}>
      <h1 className={classes.name}>Bellboard</h1>
      <p className={classes.words}>{slow ? t('app.starting') : ' '}</p>
    </main>
  );
};
