/** What came of the last command: `✓ 已记录 21:40 · Z 撤回`, `⚠` what came of it, or the desk's refusal. */
import { useTranslation } from 'react-i18next';
import { clockAt } from '../../../shared/kernel/time.ts';
import { useNowValue } from '../../client/clock.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { useKeys } from '../keys.ts';
import classes from './actions.module.css';
import type { ActionKey } from './RecordActions.tsx';
import type { Act } from './useAct.ts';
import type { RegisterHand } from './useRegister.ts';

type ActLineProps = {
  /** While a form is open, what came of it stands in the form. */
  hand: Pick<RegisterHand<{ id: string }>, 'form'>;
  act: Act;
  /** None of the keys of the record's actions. */
  undoKey?: ActionKey;
};

export const ActLine = ({ hand, act, undoKey = 'Z' }: ActLineProps) => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const { done } = act;
  const until = done?.undo ? done.undoUntilMs : 0;
  const seconds = useNowValue((now) => Math.max(0, Math.floor((until - now) / 1000)));
  useKeys(
    'row',
    [
      {
        key: undoKey,
        text: 'registers.keys.undo',
        run: (event) => event.repeat || void act.takeBack(),
      },
    ],
    { active: (seconds > 0 || act.pending) && hand.form === null },
  );
  if (hand.form !== null) return null;
  if (act.pending) return <p className={classes.done}>{t('registers.sending')}</p>;
  if (act.problem) return <ProblemLine message={act.problem.message} />;
  if (!done) return null;
  const time = clockAt(done.atMs, timeZone);
  return (
    <p
      className={classes.done}
      role={done.warns ? 'alert' : 'status'}
      data-warns={done.warns || undefined}
      data-testid="act-done"
    >
      {done.warns ? '⚠' : '✓'} {t('registers.done', { said: done.said, time })}
      {seconds > 0 ? (
        <button type="button" className={classes.undo} onClick={() => void act.takeBack()}>
          <Kbd keys={undoKey} /> {t('registers.undo', { seconds })}
        </button>
      ) : null}
    </p>
  );
};
