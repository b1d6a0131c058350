/** 备份: the copies of the house, what a way back to one would cost, and the way back. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupCopy, BackupLoss } from '../../../shared/backups/contract.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import { Register } from '../../app/register/Register.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { houseNow } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { emptyWords } from '../../client/errors.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { useBackupWords } from './backup-words.ts';
import { archiveBooks } from './books.ts';
import { ErasedAgain } from './ErasedAgain.tsx';
import classes from './Everything.module.css';
import { Recovery } from './Recovery.tsx';

const name = 'archive/backups';

const given = (passphrase: string | undefined) => (passphrase ? { passphrase } : {});

type Looked = { copy: BackupCopy; loss: BackupLoss };

export const Backups = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const queries = useQueryClient();
  const words = useBackupWords();
  const asked = useQuery(orpc.backups.list.queryOptions());
  const listed = asked.data;
  const rows = (listed?.copies ?? []).map((copy) => ({ id: copy.name, ...copy }));
  const hand = useRegister({ name, rows });
  // What is done here is about the house, not about the copy in hand.
  const act = useAct();
  const [looked, setLooked] = useState<Looked | null>(null);
  const chosen = hand.selected;
  const at = (moment: string) => nearAt(Date.parse(moment), houseNow(), timeZone);
  const again = () => queries.invalidateQueries({ queryKey: orpc.backups.key() });
  const second = listed?.places.find(({ place }) => place === 'second');
  const passphrase = {
    kind: 'pin',
    name: 'passphrase',
    label: t('archive.backups.passphrase'),
    hint: t('archive.backups.passphraseHint'),
    optional: true,
  } as const;
  const look = (typed?: string) =>
    desk.backups.preview({ name: chosen?.name ?? '', ...given(typed) });
  // Nothing was recorded: what came of it is said below.
  const showLoss = (answer: Looked) => {
    act.clear();
    setLooked(answer);
  };
  const preview = () => act.run(() => look(), { onDone: showLoss });
  const rehearse = () =>
    act.run(() => desk.backups.rehearse({}), {
      said: words.rehearsed,
      onDone: () => void again(),
    });
  return (
    <Register
      hand={hand}
      title={t('archive.backups.title')}
      facts={
        listed
          ? t('archive.backups.facts', { count: rows.length, minutes: listed.everyMinutes })
          : null
      }
      above={
        <>
          <archiveBooks.Chips />
          {listed && !second ? <ProblemLine message={t('archive.backups.noSecond')} /> : null}
          {second?.sameDisk ? <ProblemLine message={t('archive.backups.sameDisk')} /> : null}
          {(listed?.places ?? []).map(({ place, problem }) =>
            problem ? <ProblemLine key={place} message={words.problem(problem)} /> : null,
          )}
          {listed?.papers ? <ProblemLine message={words.papers(listed.papers)} /> : null}
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('archive.backups.title')}
          columns="8rem 5rem minmax(0, 1fr) 5rem 8rem 4rem"
          empty={emptyWords(asked, t('archive.backups.none'))}
        >
          {(copy) => (
            <>
              <Cell weight="strong">{at(copy.madeAt)}</Cell>
              <Cell weight="quiet">{t(`archive.backups.reason.${copy.reason}`)}</Cell>
              <Cell>
                {t('archive.backups.holds', { requests: copy.requests, rows: copy.rows })}
              </Cell>
              <Cell weight="quiet" end>
                {words.size(copy.bytes)}
              </Cell>
              <Cell weight="quiet">{words.places(copy)}</Cell>
              <Cell end>{copy.encrypted ? <Tag>{t('archive.backups.locked')}</Tag> : null}</Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        <RecordPanel
          title={chosen ? at(chosen.madeAt) : t('archive.backups.title')}
          facts={chosen?.name}
        >
          <RecordFacts
            facts={[
              chosen ? [t('archive.backups.columns.holds'), words.holds(chosen)] : null,
              chosen ? [t('archive.backups.checkWord'), chosen.checkWord] : null,
              chosen ? [t('archive.backups.columns.where'), words.places(chosen)] : null,
              listed
                ? [
                    t('archive.backups.lock'),
                    t(`archive.backups.${listed.encrypted ? 'lockOn' : 'lockOff'}`),
                  ]
                : null,
              ...(listed?.places ?? []).map(({ place, folder, freeBytes }): [string, string] => [
                t(`archive.backups.place.${place}`),
                [folder, freeBytes === null ? '' : words.free(freeBytes)]
                  .filter(Boolean)
                  .join(' · '),
              ]),
              listed
                ? [
                    t('archive.backups.rehearsal'),
                    [
                      ...(listed.rehearsal ? [at(listed.rehearsal.at)] : []),
                      words.rehearsal(listed.rehearsal),
                    ].join(' · '),
                  ]
                : null,
            ]}
          />
          {looked && looked.copy.name === chosen?.name ? (
            <p className={classes.text} data-testid="backup-loss">
              {words.loss(looked.loss, at)}
            </p>
          ) : null}
          <RecordActions
            hand={hand}
            actions={[
              {
                key: 'N',
                text: 'archive.backups.now',
                may: 'backups.view',
                foot: 30,
                run: () =>
                  act.run(() => desk.backups.now(), {
                    said: (made) => words.made(made),
                    // The copy just made is the one meant by the next key.
                    onDone: ({ name: made }) => void again().then(() => hand.select(made)),
                  }),
              },
              {
                key: 'P',
                text: 'archive.backups.preview',
                may: 'backups.manage',
                when: chosen !== null,
                foot: 31,
                run: () => (chosen?.encrypted ? hand.openForm('preview') : preview()),
              },
              {
                key: 'R',
                text: 'archive.backups.restore',
                may: 'backups.manage',
                when: chosen !== null,
                foot: 32,
                run: () => {
                  hand.openForm('restore');
                  // What it takes back stands above the line it is asked for in.
                  if (chosen && !chosen.encrypted) look().then(setLooked, () => {});
                },
              },
              {
                key: 'T',
                text: 'archive.backups.rehearse',
                may: 'backups.manage',
                when: rows.length > 0,
                foot: 33,
                run: () => (rows[0]?.encrypted ? hand.openForm('rehearse') : rehearse()),
              },
              {
                key: 'S',
                text: 'archive.backups.settings',
                may: 'backups.manage',
                foot: 34,
                run: () => hand.openForm('settings'),
              },
            ]}
          />
          <ActLine hand={hand} act={act} />
          {listed?.recovered ? <Recovery recovered={listed.recovered} /> : null}
          {listed?.erasedAgain ? <ErasedAgain erased={listed.erasedAgain} /> : null}
          <RecordForm
            hand={hand}
            form="preview"
            title={t('archive.backups.preview')}
            act={act}
            fields={[passphrase]}
            send={(typed) => look(typed.passphrase)}
            onDone={showLoss}
          />
          <RecordForm
            hand={hand}
            form="restore"
            title={[t('archive.backups.restore'), chosen ? at(chosen.madeAt) : ''].join(' ')}
            act={act}
            fields={[
              {
                kind: 'text',
                name: 'why',
                label: t('archive.backups.why'),
                hint: t('archive.backups.whyHint'),
              },
              ...(chosen?.encrypted ? [passphrase] : []),
            ]}
            send={({ why, passphrase: typed }) =>
              desk.backups.restore({ name: chosen?.name ?? '', why, ...given(typed) })
            }
            said={({ keptIn }) => t('archive.backups.restored', { keptIn })}
          />
          <RecordForm
            hand={hand}
            form="rehearse"
            title={t('archive.backups.rehearse')}
            act={act}
            fields={[passphrase]}
            send={(typed) => desk.backups.rehearse(given(typed.passphrase))}
            said={words.rehearsed}
            onDone={() => void again()}
          />
          <BackupSettings hand={hand} act={act} onDone={() => void again()} />
        </RecordPanel>
      }
    />
  );
};
