/** Who had it: every key that opens a place, in whose hands it was between two moments, answered at once. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { houseNow } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { momentFrom } from '../../client/typed-time.ts';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { useIsoMoment } from '../board/time.ts';
import { Book } from './Book.tsx';
import { Spells } from './KeyTimeline.tsx';
import classes from './keys.module.css';

export const WhoHad = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const moment = useIsoMoment();
  const first = useRef<HTMLInputElement>(null);
  const [place, setPlace] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  useEffect(() => first.current?.focus(), []);
  const read = (typed: string, otherwise: number): number | null =>
    typed.trim() === '' ? otherwise : momentFrom(typed, houseNow(), timeZone, 'back');
  // The minute is enough: a question asked again for each second would never be answered from memory.
  const now = Math.ceil(houseNow() / minuteMs) * minuteMs;
  const fromMs = read(from, now - dayMs);
  const untilMs = read(until, now);
  const ready = place.trim() !== '' && fromMs !== null && untilMs !== null;
  const asked = useQuery({
    ...orpc.keys.whoHad.queryOptions({
      input: {
        place: place.trim() || '-',
        from: new Date(fromMs ?? 0).toISOString(),
        until: new Date(untilMs ?? 0).toISOString(),
      },
    }),
    enabled: ready,
    staleTime: 0,
  });
  const { data } = asked;
  const fields = [
    { name: 'place', value: place, set: setPlace, hint: '1208', ref: first },
    { name: 'from', value: from, set: setFrom, hint: t('keyControl.whoHad.fromHint'), ref: null },
    { name: 'until', value: until, set: setUntil, hint: t('keyControl.whoHad.now'), ref: null },
  ] as const;
  return (
    <Book title={t('keyControl.view.whoHad')}>
      <div className={classes.question}>
        {fields.map(({ name, value, set, hint, ref }) => (
          <label key={name}>
            <span>{t(`keyControl.whoHad.${name}`)}</span>
            <input
              ref={ref}
              value={value}
              placeholder={hint}
              spellCheck={false}
              data-testid={`who-had-${name}`}
              onChange={(event) => set(event.target.value)}
            />
          </label>
        ))}
      </div>
      {fromMs === null || untilMs === null ? (
        <p className={classes.quiet}>{t('keyControl.whoHad.unclear')}</p>
      ) : null}
      {ready && asked.error ? <ProblemLine message={problemOf(asked.error).message} /> : null}
      {ready && data ? (
        <div className={classes.answer} data-testid="who-had">
          <p>
            {t('keyControl.whoHad.asked', {
              place: data.place,
              from: moment(new Date(fromMs).toISOString()),
              until: moment(new Date(untilMs).toISOString()),
              keys: data.keys.join(' '),
            })}
          </p>
          {data.unaccounted.map(({ key, incident, since }) => (
            <RecordNotice
              key={key}
              tone="late"
              title={t('keyControl.whoHad.unaccounted', { key, incident, time: moment(since) })}
            />
          ))}
          {data.spells.length === 0 ? (
            <p className={classes.quiet}>
              {t(`keyControl.whoHad.${data.unaccounted.length > 0 ? 'nobodyKnown' : 'nobody'}`)}
            </p>
          ) : (
            <Spells
              title={t('keyControl.whoHad.count', { count: data.spells.length })}
              spells={data.spells}
              withKey
            />
          )}
        </div>
      ) : null}
    </Book>
  );
};
