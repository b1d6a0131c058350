/**
 * The record: everything ever said to the centre, found by a room, a sentence or one character. List
 * left, record right; the cursor never leaves the search field.
 */
import { useTranslation } from 'react-i18next';
import { isLost, lostNumber } from '../../../shared/lost-and-found/model.ts';
import type { SearchHit } from '../../../shared/search/contract.ts';
import { openRegister, openRequest } from '../../app/navigation.ts';
import { Register } from '../../app/register/Register.tsx';
import { lineDomId, RegisterList } from '../../app/register/RegisterList.tsx';
import {
  filterId,
  listId,
  useRegister,
  useRegisterFilter,
} from '../../app/register/useRegister.ts';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { RequestCard } from '../requests/RequestCard.tsx';
import { CallRecord } from './CallRecord.tsx';
import { HitCells } from './HitCells.tsx';
import classes from './RecordScreen.module.css';
import { mostHits, useFound } from './useFound.ts';

const name = 'record';

const Chosen = ({ hit }: { hit: SearchHit | null }) => {
  const { t } = useTranslation();
  if (!hit) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  if (isLost(hit.kind))
    return (
      <RecordPanel title={lostNumber(hit.kind, hit.number ?? 0)} facts={hit.text}>
        <p>{t('record.inRegister')}</p>
      </RecordPanel>
    );
  if (hit.kind === 'call') return <CallRecord key={hit.id} hit={hit} />;
  return <RequestCard key={hit.id} id={hit.id} acting={false} />;
};

/** On the board the card has its keys, in its register the item. */
const enter = {
  text: 'record.act',
  when: (hit: SearchHit) => hit.kind !== 'call',
  run: (hit: SearchHit) =>
    isLost(hit.kind) ? openRegister('lostAndFound', hit.id) : openRequest(hit.id),
};

export const RecordScreen = () => {
  const { t } = useTranslation();
  const { filter } = useRegisterFilter(name);
  const { hits, pending, answered, problem } = useFound(filter);
  const hand = useRegister({ name, rows: hits, answered, typing: true, enter });

  const count =
    hits.length >= mostHits
      ? t('record.most', { count: hits.length })
      : t('record.found', { count: hits.length });
  const nothing =
    filter.trim() === ''
      ? t('record.begin')
      : answered
        ? t('record.nothing', { query: filter.trim() })
        : '';
  const search = (
    <>
      <input
        id={filterId(name)}
        className={classes.search}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={listId(name)}
        aria-activedescendant={hand.id ? lineDomId(name, hand.id) : undefined}
        aria-label={t('record.title')}
        placeholder={t('record.hint')}
        value={filter}
        spellCheck={false}
        autoFocus
        // The last question stays to be read again; the next one replaces it as it is typed.
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => hand.setFilter(event.currentTarget.value)}
      />
      {problem ? <ProblemLine message={problem} /> : null}
    </>
  );
  return (
    <Register
      hand={hand}
      title={t('record.title')}
      facts={hits.length > 0 ? count : null}
      // The cursor is in the field already: / leads to it only from elsewhere, and the foot says so there.
      tools={pending > 0 ? t('record.pending', { count: pending }) : null}
      above={search}
      list={
        <RegisterList
          hand={hand}
          label={t('record.title')}
          columns="5.5rem 4.25rem minmax(0, 1fr) 5.75rem 4.75rem"
          empty={nothing}
        >
          {(hit) => <HitCells hit={hit} sought={filter} />}
        </RegisterList>
      }
      record={<Chosen hit={hand.selected} />}
    />
  );
};
