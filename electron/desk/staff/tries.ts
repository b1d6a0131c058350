/**
 * Proving who somebody is, and how long a wrong try makes the next one wait. One place for every secret
 * typed at the desk: signing in, unlocking, signing as a second person, confirming before something grave.
 *
 * Who waits, and why it is drawn so:
 * - A person at a workstation: after the third wrong try in a row 1 s, then twice as long each time, up to
 *   a minute. It is the pair that waits, so whoever types somebody's code wrong at one place keeps them
 *   from no other place, and nobody else from this one. All windows of a workstation are one place: a new
 *   window brings no new tries. A supervisor who gives the person a new secret ends the wait at once.
 * - Everybody at a workstation, after ten wrong tries whoever they were for: 1 s, doubled, up to 8 s. It
 *   makes one PIN tried on every code slow, and is short, so that nobody can shut the desk by typing
 *   nonsense. A right secret does not end it, or somebody with a code of their own could go on for ever;
 *   a quarter of an hour without a wrong try does.
 * - A code nobody has waits as a person does. It may have been a PIN typed into the wrong field, so it is
 *   not kept: only into which of a thousand heaps it falls.
 * - The right secret waits too, or the wait would tell it from a wrong one; a try refused for its wait does
 *   not lengthen it.
 * What was tried is in the database: a restart forgives nothing.
 */
import { createHash } from 'node:crypto';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import type { ErrorCode } from '../../../shared/kernel/errors.ts';
import type { StaffRow } from '../database/schema/index.ts';
import type { Clock } from '../kernel/clock.ts';
import { DeskError } from '../kernel/failure.ts';
import { desk, type Pipeline } from '../kernel/pipeline.ts';
import type { Session } from '../kernel/sessions.ts';
import type { Reads } from '../stores.ts';
import type { Secrets } from './secrets.ts';

/** Free: so many wrong tries wait for nothing. */
type Rule = { free: number; mostMs: number; forgottenMs: number };
const ofPerson: Rule = { free: 3, mostMs: minuteMs, forgottenMs: Number.POSITIVE_INFINITY };
const ofPlace: Rule = { free: 10, mostMs: 8_000, forgottenMs: 15 * minuteMs };

/** Stands for everybody at a workstation. */
const everybody = '*';
const heaps = 1_024;

const waitMs = (failures: number, { free, mostMs }: Rule): number =>
  failures < free ? 0 : Math.min(mostMs, 1_000 * 2 ** (failures - free));

/** Where a secret is typed: the workstation that waits, and what the record names. */
type Place = Pick<Session, 'workstation' | 'station'>;

export type Attempt = {
  /** The code or badge as typed, and whoever it belongs to. */
  typed: string;
  person: StaffRow | undefined;
  secret: string;
  at: Place;
  /** What it is for, as the record says it. */
  purpose: 'sign-in' | 'signature' | 'confirmation';
  /** The code a try is refused with that comes too soon. */
  refusedAs: ErrorCode;
};

/**
 * True when the secret is the active person's own. Wrong tries are recorded: who, where, how many.
 * @throws DeskError `session.tooMany` with the seconds to wait
 */
export type Prove = (attempt: Attempt) => Promise<boolean>;

type Deps = {
  reads: Reads;
  clock: Clock;
  secrets: Pick<Secrets, 'fits'>;
  pipeline: Pick<Pipeline, 'perform'>;
};

export const createProof = ({ reads, clock, secrets, pipeline }: Deps): Prove => {
  // Under way and not yet known to be wrong: tries sent at once do not slip past the wait.
  const running = new Map<string, number>();
  const run = (keys: readonly string[], by: 1 | -1): void => {
    for (const key of keys) {
      const count = (running.get(key) ?? 0) + by;
      if (count > 0) running.set(key, count);
      else running.delete(key);
    }
  };
  const keyOf = (who: string, workstation: string): string => JSON.stringify([who, workstation]);

  const whoOf = ({ typed, person }: Attempt): string => {
    if (person) return person.id;
    const digest = createHash('sha256').update(`${reads.house.get()?.houseId} ${typed}`).digest();
    return `unknown-${digest.readUInt16BE() % heaps}`;
  };
  const standing = (who: string, workstation: string, { forgottenMs }: Rule) => {
    const row = reads.staff.tries(who, workstation);
    return row && clock.nowMs() - row.lastAtMs < forgottenMs ? row : undefined;
  };
  const waitingMs = (who: string, workstation: string, rule: Rule): number => {
    const row = standing(who, workstation, rule);
    const now = running.get(keyOf(who, workstation)) ?? 0;
    const sinceMs = row && now === 0 ? clock.nowMs() - row.lastAtMs : 0;
    // A demo's clock may be set back: what lies ahead of it is over.
    return sinceMs < 0 ? 0 : waitMs((row?.failures ?? 0) + now, rule) - sinceMs;
  };

  /** One more for the person and one for the place. */
  const countWrong = ({ person, purpose, at }: Attempt, who: string): void => {
    const more = (each: string, rule: Rule): number =>
      (standing(each, at.workstation, rule)?.failures ?? 0) + 1;
    pipeline.perform(desk, at.station, ({ writes, record, nowMs }) => {
      const failures = more(who, ofPerson);
      const ofAll = more(everybody, ofPlace);
      const row = { workstation: at.workstation, lastAtMs: nowMs };
      writes.staff.keepTries({ ...row, who, failures });
      writes.staff.keepTries({ ...row, who: everybody, failures: ofAll });
      const waits = Math.max(waitMs(failures, ofPerson), waitMs(ofAll, ofPlace));
      record({
        kind: 'wrong-secret',
        subject: { kind: 'staff', id: person?.id ?? 'unknown' },
        body: {
          facts: { purpose, workstation: at.workstation, failures, waitSeconds: waits / 1_000 },
        },
      });
    });
  };

  const forgive = ({ at }: Attempt, person: StaffRow): void => {
    const row = reads.staff.tries(person.id, at.workstation);
    if (!row) return;
    pipeline.perform(desk, at.station, ({ writes, record }) => {
      writes.staff.dropTries(person.id, at.workstation);
      record({
        kind: 'wrong-secrets-over',
        subject: { kind: 'staff', id: person.id },
        body: { facts: { workstation: at.workstation, failures: row.failures } },
      });
    });
  };

  return async (attempt) => {
    const { person, secret, at, refusedAs } = attempt;
    const who = whoOf(attempt);
    const left = Math.max(
      waitingMs(who, at.workstation, ofPerson),
      waitingMs(everybody, at.workstation, ofPlace),
    );
    if (left > 0)
      throw new DeskError(refusedAs, 'session.tooMany', { seconds: Math.ceil(left / 1_000) });
    const keys = [keyOf(who, at.workstation), keyOf(everybody, at.workstation)];
    run(keys, 1);
    try {
      const fits = await secrets.fits(secret, person?.active ? person.secretHash : null);
      if (fits && person) forgive(attempt, person);
      else countWrong(attempt, who);
      return fits;
    } finally {
      run(keys, -1);
    }
  };
};
