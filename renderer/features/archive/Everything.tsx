/** 总检索: one field over everything kept, hits at the left, Enter goes to where it lives. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { complaintNumber } from '../../../shared/complaints/model.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import { isLost, lostNumber } from '../../../shared/lost-and-found/model.ts';
import type { SearchHit } from '../../../shared/search/contract.ts';
import { Register } from '../../app/register/Register.tsx';
import { lineDomId, RegisterList } from '../../app/register/RegisterList.tsx';
import {
  filterId,
  listId,
  useRegister,
  useRegisterFilter,
} from '../../app/register/useRegister.ts';
import { houseNow, useNowValue } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePlaceName, useServiceName } from '../board/names.ts';
import { archiveBooks } from './books.ts';
import classes from './Everything.module.css';
import { FilterChips } from './FilterChips.tsx';
import { filterOf, useChosen } from './filters.ts';
import { places } from './places.ts';

const name = 'archive/everything';
const mostHits = 100;
const none: readonly SearchHit[] = [];

const numberOf = ({ kind, number }: SearchHit): string => {
  if (number === null) return '';
  if (isLost(kind)) return lostNumber(kind, number);
  return kind === 'complaint' ? complaintNumber(number) : String(number);
};

/** Only the entitled find it, and they are told that it is so. */
const Confidential = ({ hit }: { hit: SearchHit }) => {
  const { t } = useTranslation();
  return hit.confidential ? <Tag tone="warn">{t('complaints.sensitive')}</Tag> : null;
};

/** What an answer that does not hold today is called; nothing for one that does. */
const useDoubt = () => {
  const { t } = useTranslation();
  return ({ kind, state }: SearchHit): string | null =>
    kind === 'answer' && state !== null && state !== 'valid'
      ? t(`archive.everything.answerState.${state}`)
      : null;
};

/** Something is still to be done, or an answer does not hold. */
const StateTag = ({ hit }: { hit: SearchHit }) => {
  const { t } = useTranslation();
  const doubt = useDoubt()(hit);
  if (doubt !== null) return <Tag tone="warn">{doubt}</Tag>;
  return hit.open ? <Tag>{t('archive.everything.open')}</Tag> : null;
};

const Chosen = ({ hit }: { hit: SearchHit | null }) => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const place = usePlaceName();
  const service = useServiceName();
  const doubtOf = useDoubt();
  if (!hit) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  const doubt = doubtOf(hit);
  const words = [hit.service ? service(hit.service) : '', hit.label, hit.text];
  return (
    <RecordPanel
      title={`${t(`archive.kind.${hit.kind}`)} ${numberOf(hit)}`}
      facts={hit.label}
      tools={<Confidential hit={hit} />}
    >
      <RecordFacts
        facts={[
          hit.place ? [t('archive.everything.facts.place'), place(hit.place)] : null,
          [t('archive.everything.facts.at'), nearAt(Date.parse(hit.at), houseNow(), timeZone)],
          doubt !== null || hit.open
            ? [t('archive.everything.facts.state'), doubt ?? t('archive.everything.open')]
            : null,
        ]}
      />
      <p className={classes.text}>{[...new Set(words)].filter(Boolean).join(' · ')}</p>
    </RecordPanel>
  );
};

const enter = { text: 'archive.everything.goTo', run: (hit: SearchHit) => places[hit.kind](hit) };

export const Everything = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const place = usePlaceName();
  const service = useServiceName();
  const today = useNowValue((now) => dateAt(now, timeZone));
  const chosen = useChosen();
  const { filter } = useRegisterFilter(name);
  const text = filter.trim();
  const asked = { text, limit: mostHits, ...filterOf(chosen, today) };
  const isAsked = text !== '' || Object.keys(asked).length > 2;
  const found = useQuery({
    ...orpc.search.find.queryOptions({ input: asked }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: minuteMs,
  });
  const hits = isAsked ? (found.data?.hits ?? none) : none;
  const answered = !isAsked || (found.isSuccess && !found.isPlaceholderData);
  const hand = useRegister({ name, rows: hits, answered, typing: true, enter });
  const pending = found.data?.pending ?? 0;
  const count = hits.length >= mostHits ? 'archive.everything.most' : 'archive.everything.found';
  return (
    <Register
      hand={hand}
      title={t('archive.everything.title')}
      facts={hits.length > 0 ? t(count, { count: hits.length }) : null}
      tools={pending > 0 ? t('archive.everything.pending', { count: pending }) : null}
      above={
        <>
          <archiveBooks.Chips />
          <input
            id={filterId(name)}
            className={classes.search}
            role="combobox"
            aria-expanded={hits.length > 0}
            aria-controls={listId(name)}
            aria-activedescendant={hand.id ? lineDomId(name, hand.id) : undefined}
            aria-label={t('archive.everything.title')}
            placeholder={t('archive.everything.hint')}
            value={filter}
            spellCheck={false}
            autoFocus
            data-testid="archive-search"
            data-answered={answered ? text : undefined}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => hand.setFilter(event.currentTarget.value)}
          />
          <FilterChips />
          {found.isError ? <ProblemLine message={problemOf(found.error).message} /> : null}
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('archive.everything.title')}
          columns="5.25rem 6rem 4.5rem minmax(0, 1fr) 4rem 3.5rem"
          empty={
            !isAsked
              ? t('archive.everything.begin')
              : answered
                ? t('archive.everything.nothing', { query: text })
                : ''
          }
        >
          {(hit) => (
            <>
              <Cell weight="quiet">{nearAt(Date.parse(hit.at), houseNow(), timeZone)}</Cell>
              <Cell weight="quiet">{t(`archive.kind.${hit.kind}`)}</Cell>
              <Cell weight="strong">{hit.place ? place(hit.place) : '–'}</Cell>
              <Cell>
                <Confidential hit={hit} />{' '}
                {[
                  hit.service ? service(hit.service) : hit.label,
                  hit.text === hit.label ? '' : hit.text,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Cell>
              <Cell weight="quiet" end>
                {numberOf(hit)}
              </Cell>
              <Cell end>
                <StateTag hit={hit} />
              </Cell>
            </>
          )}
        </RegisterList>
      }
      record={<Chosen hit={hand.selected} />}
    />
  );
};
