/**
 * The record: everything ever said to the centre, found by a room, a sentence or one character. List
 * left, record right; the cursor never leaves the search field.
 */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../shared/search/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { openRequest, openScreen, seek, useNavigation } from '../../app/navigation.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { RequestCard } from '../requests/RequestCard.tsx';
import { CallRecord } from './CallRecord.tsx';
import { HitRow } from './HitRow.tsx';
import classes from './RecordScreen.module.css';
import { mostHits, useFound } from './useFound.ts';

const Chosen = ({ hit }: { hit: SearchHit | undefined }) => {
  if (!hit) return <Panel>{null}</Panel>;
  if (hit.kind === 'call') return <CallRecord key={hit.id} hit={hit} />;
  return <RequestCard key={hit.id} id={hit.id} acting={false} />;
};

export const RecordScreen = () => {
  const { t } = useTranslation();
  const sought = useNavigation((navigation) => navigation.sought);
  const { hits, pending, answered, problem } = useFound(sought);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const at = Math.max(
    0,
    hits.findIndex(({ id }) => id === chosenId),
  );
  const chosen = hits[at];

  const move = (step: number) => {
    const next = hits[Math.min(hits.length - 1, Math.max(0, at + step))];
    if (next) setChosenId(next.id);
  };
  /** On the board the card has its keys. */
  const act = () => {
    if (chosen) openRequest(chosen.id);
  };
  useKeys('screen', [
    { key: 'Up', shown: '↑↓', text: 'keys.move', inText: true, foot: 10, run: () => move(-1) },
    { key: 'Down', text: 'keys.move', inText: true, silent: true, run: () => move(1) },
    { key: 'PageUp', text: 'keys.move', inText: true, silent: true, run: () => move(-12) },
    { key: 'PageDown', text: 'keys.move', inText: true, silent: true, run: () => move(12) },
    {
      key: '/',
      text: 'record.toSearch',
      foot: 20,
      run: () => document.getElementById('record-search')?.focus(),
    },
    {
      key: 'Enter',
      text: 'record.act',
      inText: true,
      foot: 15,
      when: () => chosen?.kind === 'request',
      run: act,
    },
    {
      key: 'Esc',
      text: 'keys.board',
      foot: 30,
      run: () => (sought === '' ? openScreen('board') : seek('')),
    },
  ]);
  const shownId = chosen?.id;
  useEffect(() => {
    if (shownId) document.getElementById(`hit-${shownId}`)?.scrollIntoView({ block: 'nearest' });
  }, [shownId]);

  const count =
    hits.length >= mostHits
      ? t('record.most', { count: hits.length })
      : t('record.found', { count: hits.length });
  return (
    <div className={classes.screen}>
      <Panel
        title={t('record.title')}
        facts={hits.length > 0 ? count : null}
        tools={pending > 0 ? t('record.pending', { count: pending }) : <Kbd keys="/" />}
      >
        <input
          id="record-search"
          className={classes.search}
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls="record-list"
          aria-activedescendant={shownId ? `hit-${shownId}` : undefined}
          aria-label={t('record.title')}
          placeholder={t('record.hint')}
          value={sought}
          spellCheck={false}
          autoFocus
          // The last question stays to be read again; the next one replaces it as it is typed.
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            seek(event.currentTarget.value);
            setChosenId(null);
          }}
        />
        {problem ? <ProblemLine message={problem} /> : null}
        <div
          id="record-list"
          role="listbox"
          aria-label={t('record.title')}
          className={classes.list}
        >
          {hits.map((hit) => (
            <HitRow
              key={hit.id}
              hit={hit}
              sought={sought}
              chosen={hit === chosen}
              onChoose={() => setChosenId(hit.id)}
            />
          ))}
        </div>
        {hits.length === 0 ? (
          <p className={classes.empty}>
            {sought.trim() === ''
              ? t('record.begin')
              : answered
                ? t('record.nothing', { query: sought.trim() })
                : null}
          </p>
        ) : null}
      </Panel>
      <Chosen hit={chosen} />
    </div>
  );
};
