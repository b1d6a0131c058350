/** What there is to know about a request, in the order one asks: what, for whom, by when, who has it. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestCard } from '../../../shared/requests/contract.ts';
import { openRoom } from '../../app/navigation.ts';
import { orpc } from '../../client/desk.ts';
import { nameIn } from '../../client/texts.ts';
import { Tag } from '../../ui/Tag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { usePlaceName, useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { lastTurn, useModelWords } from './modelWords.ts';
import classes from './RequestCard.module.css';
import { useReasons } from './reasons.ts';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const Guest = ({ room }: { room: string }) => {
  const { t } = useTranslation();
  const card = useQuery(orpc.rooms.get.queryOptions({ input: { place: room } })).data;
  const stay = card?.occupancy === 'occupied' ? card.stays[0] : undefined;
  if (!stay) return null;
  return (
    <Fact name={t('requests.card.guest')}>
      {stay.guest ?? t('rooms.card.incognito')}
      {stay.vipClass ? ` ★ ${t(`rooms.vipClass.${stay.vipClass}`)}` : ''}
      {stay.preferences.length > 0 ? (
        <span className={classes.aside}> {stay.preferences.join(' · ')}</span>
      ) : null}
    </Fact>
  );
};

/** The standard procedure, for who has not done it for a while. */
const Procedure = ({ service }: { service: string }) => {
  const { t, i18n } = useTranslation();
  const services = useQuery(orpc.catalogue.services.queryOptions()).data?.services;
  const steps = services?.find(({ code }) => code === service)?.steps ?? [];
  if (steps.length === 0) return null;
  return (
    <Fact name={t('requests.card.procedure')}>
      <ol className={classes.procedure} data-testid="procedure">
        {steps.map((step) => (
          <li key={step.zh}>{nameIn(step, i18n.language)}</li>
        ))}
      </ol>
    </Fact>
  );
};

export const RequestFacts = ({ card }: { card: RequestCard }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const place = usePlaceName();
  const reasons = useReasons();
  const model = useModelWords();
  const { proposal } = card;
  const turn = lastTurn(card.events);
  return (
    <dl className={classes.facts}>
      {card.placeKind === 'room' && card.place !== null && card.placeKnown ? (
        <>
          <Guest room={card.place} />
          <Fact name={t('requests.field.place')}>
            <TextLink onClick={() => openRoom(card.place ?? '')}>
              {t('requests.card.openRoom', { room: card.place })}
            </TextLink>
          </Fact>
        </>
      ) : card.place === null ? null : (
        <Fact name={t('requests.field.place')}>
          {place(card.place)}{' '}
          {card.placeKnown ? null : <Tag tone="warn">{t('requests.unknownPlace')}</Tag>}
        </Fact>
      )}
      <Fact name={t('requests.card.words')}>
        <span data-selectable="">{card.words || t('requests.card.empty')}</span>
      </Fact>
      <Fact name={t('requests.card.who')}>
        {card.assignee === null
          ? t('requests.nobody')
          : `${person(card.assignee)} ${card.assignee}`}
      </Fact>
      {card.late ? (
        <Fact name={t('outages.facts.late')}>
          <span data-testid="late-line">
            {t('outages.facts.lateSaid', {
              time: moment(card.late.enteredAt),
              who: person(card.late.writtenBy ?? ''),
            })}
          </span>
        </Fact>
      ) : null}
      {proposal ? (
        <Fact name={t('requests.card.proposal')}>
          <strong>{proposal.toName ?? t('requests.card.nobody')}</strong>{' '}
          <span className={classes.aside}>{reasons(proposal.because)}</span>
        </Fact>
      ) : null}
      {turn && card.state !== 'confirmed' && card.state !== 'cancelled' ? (
        <Fact name={t('requests.card.model')}>
          <span data-testid="model-line">{model(turn).join(' · ')}</span>
        </Fact>
      ) : null}
      <Fact name={t('requests.card.targets')}>
        {[
          card.askedFor ? t('requests.card.askedFor', { time: moment(card.askedFor) }) : null,
          card.acknowledgeBy
            ? t('requests.card.acknowledgeBy', { time: moment(card.acknowledgeBy) })
            : null,
          card.dueAt ? t('requests.card.dueAt', { time: moment(card.dueAt) }) : null,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </Fact>
      {card.promise ? (
        <Fact name={t('requests.card.promise')}>
          <strong>{t('requests.card.promiseAt', { time: moment(card.promise) })}</strong>
        </Fact>
      ) : null}
      {card.state === 'waiting' ? (
        <Fact name={t('requests.card.waiting')}>
          {t(`requests.waiting.${card.waitingReason ?? 'other'}`, {
            defaultValue: card.waitingReason ?? '',
          })}{' '}
          ·{' '}
          {card.recheckAt
            ? t('board.rail.recheck', { time: moment(card.recheckAt) })
            : t('board.rail.noRecheck')}
        </Fact>
      ) : null}
      <Procedure service={card.service} />
      {card.satisfied ? (
        <Fact name={t('requests.card.satisfied')}>{t(`requests.satisfied.${card.satisfied}`)}</Fact>
      ) : null}
    </dl>
  );
};
