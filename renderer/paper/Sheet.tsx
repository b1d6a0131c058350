/**
 * The parts of an A4 sheet: head, facts, table, lines to sign. Whatever is printed is built of them, so
 * that every sheet of the house looks alike. They must not know what a sheet is about.
 */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { houseNow } from '../client/clock.ts';
import { useSession } from '../client/session.ts';
import { useHouseName, usePaperMoment } from './house.ts';
import classes from './Sheet.module.css';

const Printed = () => {
  const { t } = useTranslation();
  const moment = usePaperMoment();
  const session = useSession();
  const [at] = useState(houseNow);
  const by = session ? `${session.name} ${session.code}` : '';
  return (
    <div className={classes.printed}>
      {t('paper.printedAt', { time: moment(at) })}
      {by === '' ? '' : ` · ${t('paper.printedBy', { name: by })}`}
    </div>
  );
};

type SheetProps = {
  title: string;
  /** At the right of the head, large: a number, a date, a check word. */
  mark?: ReactNode;
  /** When and by whom it was printed; not on what a guest gets. */
  printed?: boolean;
  children: ReactNode;
};

/** A sheet with its head. Pages are numbered at the foot where the browser can. */
export const Sheet = ({ title, mark, printed = true, children }: SheetProps) => {
  const house = useHouseName();
  return (
    <article>
      <header className={classes.head}>
        <p className={classes.house}>{house}</p>
        <h1 className={classes.title}>{title}</h1>
        <div className={classes.mark}>
          {mark}
          {printed ? <Printed /> : null}
        </div>
      </header>
      {children}
    </article>
  );
};

/** A heading within a sheet; it stays with what follows it. */
export const SheetSection = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2 className={classes.section}>{title}</h2>
    {children}
  </section>
);

export type SheetFact = readonly [name: string, value: ReactNode];

/** Names and values, a line each; a value that is null is left out. */
export const SheetFacts = ({ facts }: { facts: readonly SheetFact[] }) => (
  <dl className={classes.facts}>
    {facts
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => [<dt key={`${name}:`}>{name}</dt>, <dd key={name}>{value}</dd>])}
  </dl>
);

/** A line to sign for each, with room for a hand. */
export const SheetSigns = ({ who }: { who: readonly string[] }) => {
  const { t } = useTranslation();
  return (
    <div className={classes.signs}>
      {who.map((name) => (
        <div key={name}>
          <div className={classes.sign} />
          <p className={classes.signed}>
            {name} <span>{t('paper.signedAt')}</span>
          </p>
        </div>
      ))}
    </div>
  );
};
