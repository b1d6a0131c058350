/** One request in the rail: place, what, and the time that matters there. A click takes it in hand. */
import type { BoardRequest } from '../../../shared/board/contract.ts';
import { useNowValue } from '../../client/clock.ts';
import { timeLeft } from '../requests/clock.ts';
import { bringUp } from '../requests/rows.ts';
import { usePlaceName, useServiceName } from './names.ts';
import classes from './Rail.module.css';
import { useMoment } from './time.ts';

type RailRequestProps = {
  row: BoardRequest;
  /** When it matters in this part of the rail. */
  atMs: number | null;
  words?: string;
  /** From how near the time carries colour. */
  warnMs: number;
  /** Said in place of a time. */
  otherwise: string;
  /** Asks for a hand although it has no moment of its own. */
  due?: boolean;
};

export const RailRequest = ({
  row,
  atMs,
  words,
  warnMs,
  otherwise,
  due = row.promiseWanted,
}: RailRequestProps) => {
  const moment = useMoment();
  const service = useServiceName();
  const place = usePlaceName();
  const text = useNowValue((now) =>
    atMs === null ? otherwise : (timeLeft(atMs, now) ?? moment(atMs)),
  );
  const tone = useNowValue((now) =>
    atMs === null
      ? due
        ? 'warn'
        : 'calm'
      : atMs - now > warnMs
        ? 'calm'
        : atMs <= now
          ? 'late'
          : 'warn',
  );
  return (
    <button type="button" className={classes.line} data-tone={tone} onClick={() => bringUp(row.id)}>
      <strong className={classes.place}>{row.place === null ? '–' : place(row.place)}</strong>
      <span className={classes.what}>
        {row.service === 'other' ? row.words : service(row.service)}
        {words ? <span className={classes.aside}> · {words}</span> : null}
      </span>
      <span className={classes.time}>{text}</span>
    </button>
  );
};
