/**
 * The blind count: what hangs is typed or scanned first; what should hang is neither shown nor asked for
 * until it has been sent. Every difference comes back with its incident.
 */
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountView } from '../../../shared/keys/contract.ts';
import { incidentName } from '../../../shared/keys/model.ts';
import { useAct } from '../../app/register/useAct.ts';
import { desk, orpc } from '../../client/desk.ts';
import { isComposing } from '../../ui/composing.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { Book } from './Book.tsx';
import classes from './keys.module.css';
import { listed } from './opening.ts';

const Compared = ({ count }: { count: CountView }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const numbers = ['hanging', 'expected', 'out'] as const;
  return (
    <section className={classes.compared} data-testid="count-result">
      <h3>
        {t('keyControl.count.title', { number: count.number, time: moment(count.at) })} ·{' '}
        {count.by.name}
      </h3>
      <dl className={classes.numbers}>
        {numbers.map((name) => (
          <div key={name}>
            <dt>{t(`keyControl.count.${name}`)}</dt>
            <dd>{count[name]}</dd>
          </div>
        ))}
      </dl>
      {count.differences.length === 0 ? (
        <p className={classes.good}>✓ {t('keyControl.count.agrees')}</p>
      ) : (
        <ul className={classes.differences}>
          {count.differences.map(({ kind, key, incident, holder, hook, exposed }) => (
            <li key={`${kind} ${key}`} data-testid="count-difference">
              <Tag tone={kind === 'twice' || kind === 'unknown' ? 'warn' : 'late'}>
                {t(`keyControl.difference.${kind}`)} {key}
              </Tag>
              {incident === null ? null : <b>{incidentName(incident)}</b>}
              <span>
                {[
                  kind === 'unknown' || kind === 'twice' ? t('keyControl.count.slip') : '',
                  holder === null ? '' : t('keyControl.count.holder', { name: person(holder) }),
                  kind === 'unexpected' ? t('keyControl.count.handIn') : '',
                  hook === null ? '' : t('keyControl.hook', { hook }),
                  exposed.length === 0
                    ? ''
                    : t('keyControl.count.exposed', {
                        count: exposed.length,
                        first: exposed[0],
                        last: exposed.at(-1),
                      }),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

export const Count = () => {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState('');
  const [fresh, setFresh] = useState<CountView | null>(null);
  const past = useQuery(orpc.keys.counts.queryOptions()).data?.counts ?? [];
  const act = useAct();
  useEffect(() => field.current?.focus(), []);
  const hooks = listed(typed);
  const send = () =>
    act.run(() => desk.keys.count({ hooks, sure: act.problem?.reason === 'keys.countShort' }), {
      onDone: (count) => {
        setFresh(count);
        setTyped('');
      },
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    void send();
  };
  const shown = fresh ?? null;
  return (
    <Book title={t('keyControl.view.count')} facts={t('keyControl.count.first')}>
      <label className={classes.counting}>
        <span>{t('keyControl.count.label')}</span>
        <textarea
          ref={field}
          rows={4}
          value={typed}
          spellCheck={false}
          placeholder={t('keyControl.count.hint')}
          data-testid="count-field"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <p className={classes.row}>
        <span>{t('keyControl.count.typed', { count: hooks.length })}</span>
        <button type="button" className={classes.main} onClick={() => void send()}>
          <Kbd keys="Ctrl+Enter" /> {t('keyControl.count.send')}
        </button>
      </p>
      {act.problem ? <ProblemLine message={act.problem.message} /> : null}
      {shown ? <Compared count={shown} /> : null}
      {/* Earlier counts tell what should hang: they come after this one has been sent. */}
      {(shown ? past : [])
        .filter(({ id }) => id !== shown?.id)
        .slice(0, 3)
        .map((count) => (
          <Compared key={count.id} count={count} />
        ))}
    </Book>
  );
};
