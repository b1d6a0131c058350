/**
 * Why a secret was not taken, in the language that is shown now. How long to wait counts down, and then it
 * says that one may try again.
 */
import { useTranslation } from 'react-i18next';
import { houseNow, useNowValue } from '../../client/clock.ts';
import { messageWith, type Problem, problemOf } from '../../client/errors.ts';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import classes from './SecretProblem.module.css';

export type Refused = { problem: Problem; seconds: number; untilMs: number };

export const refusedNow = (error: unknown): Refused => {
  const problem = problemOf(error);
  const seconds = problem.reason === 'session.tooMany' ? Number(problem.details.seconds) : 0;
  return { problem, seconds, untilMs: houseNow() + seconds * 1_000 };
};

export const SecretProblem = ({ refused }: { refused: Refused | null }) => {
  const { t } = useTranslation();
  // A tick behind it would say a second too many.
  const left = useNowValue((now) =>
    refused === null
      ? 0
      : Math.min(refused.seconds, Math.max(0, Math.ceil((refused.untilMs - now) / 1_000))),
  );
  if (refused === null) return <ProblemLine message={null} />;
  const { problem, seconds } = refused;
  const { permission, role } = problem.details;
  if (permission === 'console.use')
    return <ProblemLine message={t('session.notForConsole', { role: t(`roles.${role}`) })} />;
  if (seconds === 0) return <ProblemLine message={problem.message} />;
  if (left > 0) return <ProblemLine message={messageWith(problem, { seconds: left })} />;
  return (
    <p className={classes.again} role="status">
      {t('session.tryAgain')}
    </p>
  );
};
