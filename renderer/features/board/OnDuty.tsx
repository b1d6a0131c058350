/**
 * 在岗: who should be here and is not, who is on a break; then who is here, by trade, with what each
 * carries. Counts at first; ▸ opens the names. Every name opens the register at its line.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardMissing } from '../../../shared/board/contract.ts';
import { clockAt } from '../../../shared/kernel/time.ts';
import type { DutyView } from '../../../shared/staff/contract.ts';
import { openRegister } from '../../app/navigation.ts';
import { useBoard } from '../../client/board.ts';
import { useNowValue } from '../../client/clock.ts';
import { desk } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { useSession } from '../../client/session.ts';
import classes from './Rail.module.css';

const leads = ['captain', 'supervisor', 'duty-manager', 'operator', 'administrator'] as const;

/** Attendants and departments by their trade, everybody else by their role. */
const groupOf = (person: DutyView): string =>
  leads.some((role) => role === person.role)
    ? `app.role.${person.role}`
    : `board.department.${person.department}`;

const where = (person: Pick<DutyView, 'floors'>): string | null =>
  person.floors.length > 0 && !person.floors.includes('*') ? person.floors.join(' ') : null;

const Person = ({ person }: { person: DutyView }) => {
  const { t } = useTranslation();
  const floors = where(person);
  return (
    <li>
      <button
        type="button"
        className={classes.line}
        onClick={() => openRegister('attendance', person.id)}
      >
        <span className={classes.aside}>{person.code}</span>
        <span className={classes.what}>{person.name}</span>
        <span className={classes.aside}>
          {floors === null ? person.extension : t('board.rail.floors', { floors })}
        </span>
        <span className={classes.time}>{person.load}</span>
      </button>
    </li>
  );
};

/** Expected and not here: by name, how late, and the extension to ring. */
const Missing = ({ person }: { person: BoardMissing }) => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  return (
    <button
      type="button"
      className={classes.line}
      data-tone="late"
      data-testid="rail-missing"
      onClick={() => openRegister('attendance', person.id)}
    >
      <span className={classes.aside}>{person.code}</span>
      <span className={classes.what}>
        {person.name} {t(`attendance.board.${person.presence}`)}
      </span>
      <span className={classes.time}>{clockAt(person.dueAtMs, timeZone)}</span>
    </button>
  );
};

const Resting = ({ person }: { person: DutyView }) => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const untilMs = Date.parse(person.onBreak?.until ?? '');
  const tooLong = useNowValue((now) => now > untilMs);
  return (
    <button
      type="button"
      className={classes.line}
      data-tone={tooLong ? 'warn' : undefined}
      data-testid="rail-break"
      onClick={() => openRegister('attendance', person.id)}
    >
      <span className={classes.aside}>{person.code}</span>
      <span className={classes.what}>
        {person.name} {t(tooLong ? 'attendance.tag.breakTooLong' : 'attendance.board.onBreak')}
      </span>
      <span className={classes.time}>–{clockAt(untilMs, timeZone)}</span>
    </button>
  );
};

/** Whoever sits here and has not signed on is asked, never signed on by itself. */
const Myself = ({ duty }: { duty: readonly DutyView[] }) => {
  const { t } = useTranslation();
  const session = useSession();
  if (!session?.permissions.includes('duty.sign')) return null;
  if (session.role === 'administrator' || duty.some(({ id }) => id === session.staffId))
    return null;
  const { code } = session;
  return (
    <button
      type="button"
      className={classes.line}
      data-tone="warn"
      data-testid="rail-myself"
      onClick={() => void desk.staff.signOn({ code })}
    >
      <span className={classes.what}>{t('attendance.board.notSignedOn')}</span>
      <span className={classes.time}>{t('attendance.board.signOn')}</span>
    </button>
  );
};

/** So many are named at once; the register has them all. */
const namedAtMost = 4;

export const OnDuty = () => {
  const { t } = useTranslation();
  const duty = useBoard((board) => board.duty);
  const missing = useBoard((board) => board.missing);
  const resting = duty.filter(({ onBreak }) => onBreak !== null);
  const [open, setOpen] = useState<string | null>(null);
  const groups = [...Map.groupBy(duty, groupOf)].sort(([, a], [, b]) => b.length - a.length);
  return (
    <section className={classes.section} aria-label={t('board.rail.duty')} data-testid="rail-duty">
      <h3 className={classes.title}>
        <span>{t('board.rail.duty')}</span>
        <span className={classes.count}>{duty.length}</span>
      </h3>
      <Myself duty={duty} />
      {missing.slice(0, namedAtMost).map((person) => (
        <Missing key={person.id} person={person} />
      ))}
      {missing.length > namedAtMost ? (
        <button type="button" className={classes.more} onClick={() => openRegister('attendance')}>
          ▸ {t('board.rail.more', { count: missing.length - namedAtMost })}
        </button>
      ) : null}
      {resting.slice(0, namedAtMost).map((person) => (
        <Resting key={person.id} person={person} />
      ))}
      <div className={classes.groups}>
        {groups.map(([group, people]) => (
          <button
            key={group}
            type="button"
            className={classes.group}
            aria-expanded={open === group}
            onClick={() => setOpen(open === group ? null : group)}
          >
            {open === group ? '▾' : '▸'} {t(group)} {people.length}
          </button>
        ))}
      </div>
      {open === null ? null : (
        <ul className={classes.people}>
          {(groups.find(([group]) => group === open)?.[1] ?? []).map((person) => (
            <Person key={person.code} person={person} />
          ))}
        </ul>
      )}
    </section>
  );
};
