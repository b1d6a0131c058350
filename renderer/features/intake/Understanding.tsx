/**
 * The rest of the line under the quick line: who would get it, by when, why, and which open request it
 * would chase; or, with only a room typed, what that room has open and has had today.
 */

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hourMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { houseNow } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { bracketed } from '../../client/texts.ts';
import { useServiceName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { useReasons } from '../requests/reasons.ts';
import type { Understood } from './correction.ts';
import classes from './QuickLine.module.css';
import { type Preview, type PreviewItem, previewOf } from './usePreview.ts';

/** Names with how many each would get: `马超 ×2、宋军`. */
export const namesWithCounts = (names: readonly string[], and: string): string =>
  [...Map.groupBy(names, (name) => name)]
    .map(([name, all]) => (all.length > 1 ? `${name} ×${all.length}` : name))
    .join(and);

const Outcome = ({ items }: { items: readonly PreviewItem[] }) => {
  const { t } = useTranslation();
  const reasons = useReasons();
  const moment = useIsoMoment();
  const first = items[0];
  if (!first) return null;
  const chased = items.flatMap(({ chases }) => (chases ? [chases.number] : []));
  const fresh = items.filter(({ chases }) => !chases);
  const short = items.filter(({ short: stock }) => stock);
  const names = fresh.flatMap(({ proposal }) => proposal.toName ?? []);
  const due = fresh.map(({ dueAt }) => dueAt).sort()[0];
  const left = due === undefined ? 0 : Date.parse(due) - houseNow();
  const why = fresh[0] ? reasons(fresh[0].proposal.because) : '';
  return (
    <>
      {chased.length > 0 ? (
        <span className={classes.chase}>
          {chased.map((number) => t('intake.chases', { number })).join(t('intake.and'))}
        </span>
      ) : null}
      {short.map(({ service, short: stock }) =>
        stock ? (
          <span key={service} className={classes.nobody} data-testid="none-free">
            {stock.nextDueAt === null
              ? t('intake.short', { out: stock.out, waiting: stock.waiting })
              : t('intake.shortUntil', { out: stock.out, time: moment(stock.nextDueAt) })}{' '}
          </span>
        ) : null,
      )}
      {fresh.length === 0 ? null : (
        <span className={classes.outcome}>
          {names.length > 0 ? (
            <strong>→ {namesWithCounts(names, t('intake.and'))}</strong>
          ) : (
            <strong className={classes.nobody}>{t('intake.nobody')}</strong>
          )}
          {why === '' ? null : <span className={classes.why}> {why}</span>}
          {due === undefined ? null : (
            <span>
              {' · '}
              {left > hourMs
                ? t('intake.by', { time: moment(due) })
                : t('intake.within', { minutes: Math.max(0, Math.ceil(left / minuteMs)) })}
            </span>
          )}
        </span>
      )}
    </>
  );
};

/** What the room has open and has had today, newest first, as far as the line is long. */
const RoomSoFar = ({ room }: { room: string }) => {
  const { t } = useTranslation();
  const service = useServiceName();
  const moment = useIsoMoment();
  const card = useQuery(orpc.rooms.get.queryOptions({ input: { place: room } })).data;
  if (!card) return null;
  const closed = card.today.filter(({ id }) => !card.open.some((open) => open.id === id));
  return (
    <span className={classes.outcome} data-testid="room-so-far">
      {card.open.length > 0 ? (
        <strong>
          {t('intake.open', { count: card.open.length })}{' '}
          {card.open
            .map((one) => `${service(one.service)}${bracketed(t(`requests.state.${one.state}`))}`)
            .join(t('intake.and'))}
          {' · '}
        </strong>
      ) : null}
      {closed.length > 0
        ? `${t('intake.today', { count: closed.length })} ${closed.map((one) => `${moment(one.loggedAt)} ${service(one.service)}`).join(t('intake.and'))}`
        : t('intake.todayNothing')}
    </span>
  );
};

type UnderstandingProps = { read: Understood; preview: Preview | undefined };

export const Understanding = ({ read, preview }: UnderstandingProps) => {
  if (read.items.length === 0 && read.place?.kind === 'room' && read.place.known)
    return <RoomSoFar room={read.place.code} />;
  const items = read.items.flatMap((_, at) => previewOf(preview, read, at) ?? []);
  return <Outcome items={items} />;
};
