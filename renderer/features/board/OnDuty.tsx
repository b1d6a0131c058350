/** 在岗: who is here, by trade, with what each carries. Counts at first; ▸ opens the names. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyView } from '../../../shared/staff/contract.ts';
import { useBoard } from '../../client/board.ts';
import classes from './Rail.module.css';

const leads = ['captain', 'supervisor', 'duty-manager', 'operator', 'administrator'] as const;

/** Attendants and departments by their trade, everybody else by their role. */
const groupOf = (person: DutyView): string =>
  leads.some((role) => role === person.role)
    ? `app.role.${person.role}`
    : `board.department.${person.department}`;

const Person = ({ person }: { person: DutyView }) => {
  const { t } = useTranslation();
  return (
    <li className={classes.person}>
      <span className={classes.aside}>{person.code}</span>
      <span className={classes.what}>{person.name}</span>
      <span className={classes.aside}>
        {person.floors.length > 0 && !person.floors.includes('*')
          ? t('board.rail.floors', { floors: person.floors.join(' ') })
          : person.extension}
      </span>
      <span className={classes.time}>{person.load}</span>
    </li>
  );
};

export const OnDuty = () => {
  const { t } = useTranslation();
  const duty = useBoard((board) => board.duty);
  const [open, setOpen] = useState<string | null>(null);
  const groups = [...Map.groupBy(duty, groupOf)].sort(([, a], [, b]) => b.length - a.length);
  return (
    <section className={classes.section} aria-label={t('board.rail.duty')} data-testid="rail-duty">
      <h3 className={classes.title}>
        <span>{t('board.rail.duty')}</span>
        <span className={classes.count}>{duty.length}</span>
      </h3>
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
