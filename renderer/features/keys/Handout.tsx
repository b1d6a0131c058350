/**
 * The batch handout: everybody of the shift with the key proposed for them; Enter hands it out and goes
 * on to the next. The time from the first key to the last is a figure of its own.
 */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoutView } from '../../../shared/keys/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { useAct } from '../../app/register/useAct.ts';
import { desk, orpc } from '../../client/desk.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import { Book } from './Book.tsx';
import classes from './keys.module.css';

const useFigure = () => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  return ({ startedAt, persons, keys, seconds }: HandoutView): string =>
    t('keyControl.handout.figure', {
      time: moment(startedAt),
      persons,
      keys,
      seconds: seconds ?? '–',
    });
};

export const Handout = () => {
  const { t } = useTranslation();
  const figure = useFigure();
  const plan = useQuery({ ...orpc.keys.handoutPlan.queryOptions(), staleTime: 0 }).data;
  const lines = plan?.lines ?? [];
  const running = plan?.running ?? null;
  const [moved, setAt] = useState<number | null>(null);
  // The first who has none yet is next.
  const at =
    moved ??
    Math.max(
      0,
      lines.findIndex(({ proposed }) => proposed.length > 0),
    );
  const act = useAct();
  const open = lines.filter(({ proposed }) => proposed.length > 0);
  const chosen = lines[Math.min(at, lines.length - 1)];
  useEffect(() => {
    document.getElementById(`handout-${chosen?.person.code}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.person.code]);
  const move = (by: number) => setAt(Math.max(0, Math.min(lines.length - 1, at + by)));
  const give = () => {
    if (!chosen || chosen.proposed.length === 0) return move(1);
    return act.run(
      async () => {
        const session = running ?? (await desk.keys.beginHandout());
        for (const key of chosen.proposed)
          await desk.keys.issue({ key, to: chosen.person.code, handout: session.id });
      },
      { onDone: () => move(1) },
    );
  };
  const end = () => running && act.run(() => desk.keys.endHandout({ id: running.id }));
  useKeys('row', [
    { key: 'Up', shown: '↑↓', text: 'keys.move', foot: 10, run: () => move(-1) },
    { key: 'Down', text: 'keys.move', silent: true, run: () => move(1) },
    {
      key: 'Enter',
      text: 'keyControl.handout.give',
      foot: 11,
      run: (event) => event.repeat || void give(),
    },
    {
      key: 'E',
      text: 'keyControl.handout.end',
      foot: 12,
      when: () => running !== null,
      run: end,
    },
  ]);
  return (
    <Book
      title={t('keyControl.view.handout')}
      facts={running ? figure(running) : t('keyControl.handout.open', { count: open.length })}
    >
      {act.problem ? <ProblemLine message={act.problem.message} /> : null}
      <div role="listbox" aria-label={t('keyControl.view.handout')} className={classes.queue}>
        {lines.map((line, index) => {
          const { person, holds, proposed, because, takenBy } = line;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the list are the screen's.
            <div
              key={person.code}
              id={`handout-${person.code}`}
              role="option"
              tabIndex={-1}
              aria-selected={line === chosen}
              className={classes.person}
              data-testid="handout-line"
              onClick={() => setAt(index)}
            >
              <span className={classes.quiet}>{person.code}</span>
              <b>{person.name}</b>
              <span className={classes.quiet}>
                {person.floors.includes('*')
                  ? t('keyControl.opens.house')
                  : t('board.rail.floors', { floors: person.floors.join(' ') })}
              </span>
              <span>
                {proposed.length > 0 ? (
                  <>
                    → <b>{proposed.join(' ')}</b>
                  </>
                ) : (
                  <span className={classes.quiet}>
                    {because === 'held'
                      ? ''
                      : t(`keyControl.handout.because.${because}`, { name: takenBy ?? '' })}
                  </span>
                )}
              </span>
              <span className={classes.end}>
                {holds.length > 0 ? <Tag tone="good">✓ {holds.join(' ')}</Tag> : null}
                {line === chosen && proposed.length > 0 ? <Kbd keys="Enter" /> : null}
              </span>
            </div>
          );
        })}
      </div>
      {plan && lines.length === 0 ? (
        <p className={classes.quiet}>{t('keyControl.handout.nobody')}</p>
      ) : null}
      {(plan?.past ?? []).slice(0, 3).map((session) => (
        <p key={session.id} className={classes.quiet}>
          {figure(session)}
        </p>
      ))}
    </Book>
  );
};
