/** At a practising desk: what rings and what the caller says, below the top line. Elsewhere there is no band. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../app/keys.ts';
import { useAct } from '../../app/register/useAct.ts';
import { desk, orpc } from '../../client/desk.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { goToCall } from '../calls/goToCall.ts';
import { useDrafts } from '../intake/drafts.ts';
import classes from './Practice.module.css';
import { wordsIn } from './words.ts';

export const PracticeBand = () => {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(orpc.practice.call.queryOptions({ input: {} }));
  const act = useAct();
  const rings = data?.ringing ?? null;
  // The call stands on the board a moment after it was taken; the cursor goes to its words then.
  const [taking, setTaking] = useState<string | null>(null);
  const line = useDrafts(({ drafts }) => drafts.find(({ callId }) => callId === taking)?.line);
  useEffect(() => {
    if (taking === null || line == null) return;
    setTaking(null);
    goToCall(line);
  }, [taking, line]);
  const take = () => void act.run(async () => setTaking((await desk.practice.take({})).callId));
  useKeys('global', [{ key: 'F5', text: 'practice.band.take', foot: 0, run: take }], {
    active: rings !== null,
  });
  if (!data?.practising) return null;
  const over = data.taken === data.of && data.spoken.length === 0;
  return (
    <div className={classes.band} data-testid="practice-band">
      <Tag tone="warn">{t('practice.band.title')}</Tag>
      <span className={classes.quiet}>{t('practice.band.progress', data)}</span>
      {data.spoken.map(({ callId, line, words }) => (
        <q key={callId} className={classes.said}>
          <b>F{line}</b> {wordsIn(words, i18n.language)}
        </q>
      ))}
      {rings ? (
        <button type="button" className={classes.ring} onClick={take}>
          <Kbd keys="F5" />{' '}
          {rings.place === null
            ? t('practice.band.rings_none')
            : t('practice.band.rings', { place: rings.place })}
        </button>
      ) : null}
      {over ? <span>{t('practice.band.over')}</span> : null}
      {!over && !rings ? <span className={classes.quiet}>{t('practice.band.wait')}</span> : null}
      <ProblemLine message={act.problem?.message ?? null} />
    </div>
  );
};
