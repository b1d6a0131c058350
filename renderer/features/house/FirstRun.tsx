/** First run: one question, three answers. An invented house to try, the real one to set up, or one to bring back. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../app/keys.ts';
import { desk } from '../../client/desk.ts';
import { type Problem, problemOf } from '../../client/errors.ts';
import { takeStatus } from '../../client/house.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { LookSwitches } from '../session/LookSwitches.tsx';
import { BringBack } from './BringBack.tsx';
import classes from './FirstRun.module.css';
import { SetUp } from './SetUp.tsx';

export const FirstRun = () => {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<'own' | 'back' | null>(null);
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const makeDemo = async () => {
    if (making) return;
    setMaking(true);
    setProblem(null);
    try {
      takeStatus(await desk.house.createDemo());
    } catch (error) {
      setProblem(problemOf(error));
      setMaking(false);
    }
  };
  const begin = () => setChosen('own');
  const bringBack = () => setChosen('back');
  const again = () => setChosen(null);
  useKeys(
    'screen',
    [
      { key: '1', text: 'house.demo.title', run: makeDemo },
      { key: '2', text: 'house.own.title', run: begin },
      { key: '3', text: 'house.back.title', run: bringBack },
    ],
    { active: chosen === null },
  );
  if (chosen === 'own') return <SetUp onBack={again} />;
  if (chosen === 'back') return <BringBack onBack={again} />;

  return (
    <main className={classes.page}>
      <header className={classes.head}>
        <h1>{t('house.welcome')}</h1>
        <p>{t('house.welcomeTo')}</p>
      </header>
      <div className={classes.choices}>
        <section className={classes.choice}>
          <h2>
            <Kbd keys="1" /> {t('house.demo.title')}
          </h2>
          <p>{t('house.demo.about')}</p>
          <Button onClick={makeDemo} aria-busy={making} data-testid="make-demo">
            {t('house.demo.make')}
          </Button>
        </section>
        <section className={classes.choice}>
          <h2>
            <Kbd keys="2" /> {t('house.own.title')}
          </h2>
          <p>{t('house.own.about')}</p>
          <Button variant="default" onClick={begin} disabled={making}>
            {t('house.own.make')}
          </Button>
        </section>
        <section className={classes.choice}>
          <h2>
            <Kbd keys="3" /> {t('house.back.title')}
          </h2>
          <p>{t('house.back.about')}</p>
          <Button variant="default" onClick={bringBack} disabled={making}>
            {t('house.back.make')}
          </Button>
        </section>
      </div>
      <div className={classes.news} role="status">
        {making ? (
          <>
            <span className={classes.bar} aria-hidden="true" />
            {t('house.demo.making')}
          </>
        ) : null}
        <ProblemLine message={problem?.message ?? null} />
      </div>
      <footer className={classes.foot}>
        <LookSwitches />
      </footer>
    </main>
  );
};
