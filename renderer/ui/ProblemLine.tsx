/** One line near the hand that says what went wrong; read aloud when it comes. */
import classes from './ProblemLine.module.css';

export const ProblemLine = ({ message }: { message: string | null }) => (
  <div className={classes.line} role="alert">
    {message ? <span className={classes.words}>⚠ {message}</span> : null}
  </div>
);
