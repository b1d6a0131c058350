/** 月档: the months, what is written of them, a file looked into, a word on paper held against the record. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedArchive } from '../../../shared/archive/contract.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import { Register } from '../../app/register/Register.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { houseNow } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { emptyWords, problemOf } from '../../client/errors.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';
import { createStore, useStore } from '../../client/store.ts';
import { nameIn } from '../../client/texts.ts';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { archiveBooks } from './books.ts';
import classes from './Everything.module.css';
import { OpenedFile } from './OpenedFile.tsx';
import { useWordSaid, type WordHeld } from './words.ts';

const name = 'archive/months';

/** Files that were opened and found changed: the list says so until they are found whole, or written anew. */
const changedFiles = createStore<readonly string[]>([]);
const note = (file: string, isChanged: boolean): void =>
  changedFiles.set((files) => [
    ...files.filter((one) => one !== file),
    ...(isChanged ? [file] : []),
  ]);

/** Opens a file and keeps in mind whether it was as it was written. */
const openFile = async (file: string): Promise<OpenedArchive> => {
  try {
    const opened = await desk.archive.open({ file, limit: 0 });
    note(file, false);
    return opened;
  } catch (error) {
    // Whatever is not as it was written is refused as this; what is no archive, or not there, otherwise.
    if (problemOf(error).code === 'CONFLICT') note(file, true);
    throw error;
  }
};

export const Months = () => {
  const { t, i18n } = useTranslation();
  const timeZone = useTimeZone();
  const queries = useQueryClient();
  const said = useWordSaid();
  const asked = useQuery(orpc.archive.list.queryOptions());
  const listed = asked.data;
  const rows = (listed?.months ?? []).map((one) => ({ id: one.month, ...one }));
  const hand = useRegister({ name, rows });
  const act = useAct(hand.id);
  const [opened, setOpened] = useState<OpenedArchive | null>(null);
  const [word, setWord] = useState<WordHeld | null>(null);
  const chosen = hand.selected;
  const archive = chosen?.archive ?? null;
  const changed = useStore(changedFiles, (files) => files);
  const held = word === null ? null : said(word);
  const open = (file: string) =>
    act.run(() => openFile(file), {
      said: (answer) =>
        t('archive.months.whole', {
          count: answer.members.length,
          rows: answer.members.reduce((sum, member) => sum + member.rows, 0),
        }),
      onDone: setOpened,
    });
  const write = (month: string) =>
    act.run(() => desk.archive.write({ month }), {
      said: (answer) =>
        t('archive.months.wrote', { month, rows: answer.rows, word: answer.checkWord }),
      onDone: (answer) => {
        note(answer.file, false);
        void queries.invalidateQueries({ queryKey: orpc.archive.key() });
      },
    });
  const at = (moment: string) => nearAt(Date.parse(moment), houseNow(), timeZone);
  return (
    <Register
      hand={hand}
      title={t('archive.months.title')}
      above={<archiveBooks.Chips />}
      facts={t('archive.months.facts', { count: rows.filter((one) => one.archive).length })}
      list={
        <RegisterList
          hand={hand}
          label={t('archive.months.title')}
          columns="5.5rem minmax(0, 1fr) 7rem 7rem"
          empty={emptyWords(asked, t('archive.months.none'))}
        >
          {({ month, archive: of }) => (
            <>
              <Cell weight="strong">{month}</Cell>
              <Cell weight={of ? 'plain' : 'quiet'}>{of ? of.file : t('archive.months.none')}</Cell>
              <Cell weight="quiet">{of?.checkWord ?? ''}</Cell>
              <Cell end>
                {of?.there && changed.includes(of.file) ? (
                  <Tag tone="late">{t('archive.months.changed')}</Tag>
                ) : of && !of.there ? (
                  <Tag tone="late">{t('archive.months.gone')}</Tag>
                ) : of ? (
                  <Tag {...(of.complete ? {} : { tone: 'warn' as const })}>
                    {t(of.complete ? 'archive.months.complete' : 'archive.months.partial')}
                  </Tag>
                ) : null}
              </Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        <RecordPanel title={chosen?.month ?? t('archive.months.title')} facts={archive?.file}>
          {archive ? (
            <RecordFacts
              facts={[
                [
                  t('archive.months.written'),
                  `${at(archive.writtenAt)} · ${archive.byItself ? t('archive.months.byItself') : archive.by}`,
                ],
                [t('archive.months.checkWord'), archive.checkWord],
                [
                  t('archive.months.personal'),
                  archive.personalFile ?? t('archive.months.noPersonal'),
                ],
                archive.stale ? [t('archive.months.record'), t('archive.months.stale')] : null,
                [t('archive.months.folder'), archive.folder],
                [t('archive.months.sha'), archive.sha256],
              ]}
            />
          ) : null}
          <p className={classes.text}>{t('archive.months.rule')}</p>
          <RecordActions
            hand={hand}
            actions={[
              {
                key: 'W',
                text: 'archive.months.write',
                primary: archive === null,
                may: 'archive.write',
                when: chosen !== null,
                foot: 30,
                run: () => chosen && write(chosen.month),
              },
              {
                key: 'O',
                text: 'archive.months.open',
                may: 'archive.read',
                when: archive !== null,
                foot: 31,
                run: () => archive && open(archive.file),
              },
              {
                key: 'F',
                text: 'archive.months.openOther',
                may: 'archive.read',
                foot: 32,
                run: () => hand.openForm('file'),
              },
              {
                key: 'L',
                text: 'archive.months.look',
                when: opened !== null,
                foot: 33,
                run: () => hand.openForm('look'),
              },
              {
                key: 'V',
                text: 'archive.months.verify',
                foot: 34,
                run: () => hand.openForm('verify'),
              },
            ]}
          />
          <ActLine hand={hand} act={act} />
          <RecordForm
            hand={hand}
            form="file"
            title={t('archive.months.openOther')}
            act={act}
            fields={[
              {
                kind: 'text',
                name: 'file',
                label: t('archive.months.file'),
                hint: t('archive.months.fileHint'),
              },
            ]}
            send={({ file }) => openFile(file)}
            onDone={setOpened}
          />
          <RecordForm
            hand={hand}
            form="look"
            title={t('archive.months.look')}
            act={act}
            fields={[
              {
                kind: 'choice',
                name: 'member',
                label: t('archive.months.member'),
                choices: (opened?.members ?? [])
                  .filter((member) => member.rows > 0)
                  .map((member) => ({ value: member.name, label: nameIn(member, i18n.language) })),
              },
              { kind: 'text', name: 'words', label: t('archive.months.words'), optional: true },
            ]}
            send={({ member, words }) =>
              desk.archive.open({
                file: opened?.file ?? '',
                member,
                filter: words ?? '',
                limit: 50,
              })
            }
            onDone={setOpened}
          />
          <RecordForm
            hand={hand}
            form="verify"
            title={t('archive.months.verify')}
            act={act}
            fields={[
              {
                kind: 'text',
                name: 'word',
                label: t('archive.months.word'),
                hint: t('archive.months.wordHint'),
              },
              {
                kind: 'moment',
                name: 'at',
                label: t('archive.months.at'),
                lean: 'back',
                optional: true,
              },
            ]}
            send={async ({ word: typed, at: moment }) => ({
              ...(await desk.record.checkWord({ word: typed, ...(moment ? { at: moment } : {}) })),
              ofNow: !moment,
            })}
            onDone={(answer) => {
              // Nothing was recorded: what came of it is said below, and a refusal is no success.
              act.clear();
              setWord(answer);
            }}
          />
          {held === null ? null : (
            <div data-testid="check-word">
              {held.fits ? (
                <p className={classes.text}>{held.said}</p>
              ) : (
                <ProblemLine message={held.said} />
              )}
            </div>
          )}
          {opened ? <OpenedFile opened={opened} /> : null}
        </RecordPanel>
      }
    />
  );
};
