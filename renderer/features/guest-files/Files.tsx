/**
 * 客史: guests by person, whoever is in the house first. A file is opened with Enter, and that somebody
 * looked is recorded: the line itself says no more than the board does.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegisterTarget } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister, useRegisterFilter } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { guestsBooks } from '../guests/books.ts';
import { FileRecord } from './FileRecord.tsx';
import { Glance } from './Glance.tsx';
import { type FileLine, fileLine, kinds, pairLine, shownOf } from './lines.ts';
import { PairRecord } from './PairRecord.tsx';

const none: readonly FileLine[] = [];
const name = 'guests/files';

/** What the desk finds for what is typed, else the list of the chip. */
const useLines = () => {
  // Until the desk has answered anew, a pair that is decided must not be proposed once more.
  const [settled, setSettled] = useState<readonly string[]>([]);
  const settle = (id: string, isSettled: boolean) =>
    setSettled((all) => [...all.filter((one) => one !== id), ...(isSettled ? [id] : [])]);
  const { filter, kind } = useRegisterFilter(name);
  const text = filter.trim();
  const pairs = kind === 'doubles';
  const found = useQuery({
    ...orpc.guests.find.queryOptions({ input: { text, limit: 50 } }),
    enabled: text !== '' && !pairs,
    placeholderData: keepPreviousData,
  });
  const listed = useQuery(
    orpc.guests.list.queryOptions({
      input: { show: shownOf(kind), limit: 1_000 },
      enabled: text === '' && !pairs,
    }),
  );
  const doubles = useQuery(orpc.guests.doubles.queryOptions({ enabled: pairs }));
  const answer = pairs ? doubles : text === '' ? listed : found;
  const rows = useMemo(() => {
    if (pairs)
      return doubles.data?.pairs.map(pairLine).filter(({ id }) => !settled.includes(id)) ?? none;
    return (text === '' ? listed.data : found.data)?.guests.map(fileLine) ?? none;
  }, [pairs, settled, text, doubles.data, listed.data, found.data]);
  return { rows, settle, answered: answer.data !== undefined && !answer.isPlaceholderData };
};

const Cells = ({ line: { guest, pair } }: { line: FileLine }) => {
  const { t } = useTranslation();
  return (
    <>
      <Cell weight="strong">{guest.room ?? ''}</Cell>
      <Cell>{guest.name ?? t('rooms.card.incognito')}</Cell>
      <Cell weight="quiet">
        {pair
          ? pair.reasons.map((reason) => t(`guests.reason.${reason}`)).join(' · ')
          : [guest.stays > 1 ? t('guests.stays', { count: guest.stays }) : '', guest.company ?? '']
              .filter(Boolean)
              .join(' · ')}
      </Cell>
      <Cell end>
        {guest.care > 0 ? <Tag>{t('guests.careOpen', { count: guest.care })}</Tag> : null}
        {guest.vipClass ? <Tag>★ {t(`rooms.vipClass.${guest.vipClass}`)}</Tag> : null}
      </Cell>
    </>
  );
};

export const Files = () => {
  const { t } = useTranslation();
  const { rows, settle, answered } = useLines();
  const target = useRegisterTarget(name);
  // Led to by a key or a name, a file is meant to be read.
  const [opened, setOpened] = useState<string | null>(null);
  const isOpened = (id: string): boolean => id === opened || id === target?.id;
  const hand = useRegister({
    name,
    rows,
    answered,
    enter: {
      text: 'guests.act.open',
      run: (line) => {
        setOpened(line.id);
        hand.toRecord();
      },
    },
  });
  const act = useAct(hand.id);
  const { id, selected } = hand;
  const record = () => {
    if (id === null)
      return (
        <>
          <ActLine hand={hand} act={act} />
          <RecordEmpty>
            {t(hand.kind === 'doubles' ? 'guests.noDoubles' : 'guests.nobody')}
          </RecordEmpty>
        </>
      );
    if (selected?.pair)
      return <PairRecord key={id} hand={hand} act={act} pair={selected.pair} settle={settle} />;
    if (isOpened(id)) return <FileRecord key={id} hand={hand} act={act} id={id} />;
    return selected ? (
      <Glance guest={selected.guest} />
    ) : (
      <RecordEmpty>{t('guests.nobody')}</RecordEmpty>
    );
  };
  return (
    <Register
      hand={hand}
      title={t('guests.view.files')}
      facts={
        hand.kind === 'doubles'
          ? t('guests.pairs', { count: rows.length })
          : hand.filter.trim() !== ''
            ? t('guests.found', { count: rows.length })
            : t('guests.counts', {
                here: rows.filter(({ guest }) => guest.here).length,
                key: rows.filter(({ guest }) => guest.vipClass === 'key').length,
              })
      }
      tools={
        <RegisterFilter
          hand={hand}
          keyed
          kinds={kinds.map((kind) => ({ kind, label: t(`guests.chip.${kind}`) }))}
        />
      }
      above={<guestsBooks.Chips />}
      list={
        <RegisterList
          hand={hand}
          label={t('guests.view.files')}
          columns="4rem minmax(7rem, 1fr) minmax(0, 1fr) 11rem"
          empty={t(hand.kind === 'doubles' ? 'guests.noDoubles' : 'guests.nobody')}
        >
          {(line) => <Cells line={line} />}
        </RegisterList>
      }
      record={record()}
    />
  );
};
