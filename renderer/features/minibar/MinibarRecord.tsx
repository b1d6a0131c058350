/** A room's minibar in hand: what lies in it, what was taken, what to do. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MinibarCard, MinibarCheck } from '../../../shared/minibar/contract.ts';
import { openRegister } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { EventTimeline } from '../record/EventTimeline.tsx';
import { useArticles } from './articles.ts';
import { useSaid } from './CheckForm.tsx';
import type { MinibarLine } from './lines.ts';
import classes from './Minibar.module.css';
import { correctable, MinibarForms } from './MinibarForms.tsx';

export type MinibarRecordProps = {
  hand: RegisterHand<MinibarLine>;
  act: Act;
  place: string;
  currency: string;
};

const Stock = ({ card }: { card: MinibarCard }) => {
  const { t } = useTranslation();
  const { name } = useArticles();
  return (
    <table className={classes.stock} data-testid="minibar-stock">
      <thead>
        <tr>
          {(['article', 'stock', 'par', 'missing', 'expires'] as const).map((column) => (
            <th key={column}>{t(`minibar.table.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {card.stock.map(({ article, stock, par, missing, batches }) => (
          <tr key={article} data-missing={missing > 0 || undefined}>
            <td>{name(article)}</td>
            <td>{stock}</td>
            <td>{par}</td>
            <td>{missing > 0 ? missing : ''}</td>
            <td>
              {batches
                .flatMap(({ expires, quantity }) =>
                  expires === null
                    ? []
                    : [`${expires}${batches.length > 1 ? ` ×${quantity}` : ''}`],
                )
                .join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Check = ({ check }: { check: MinibarCheck }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const { name } = useArticles();
  return (
    <li data-undone={check.undone || undefined}>
      <time>{moment(check.at)}</time> {person(check.by)}{' '}
      {check.late ? <Tag tone="warn">{t('minibar.check.late')}</Tag> : null}
      {check.undone ? <Tag>{t('minibar.check.undone')}</Tag> : null}
      {check.taken.length === 0 ? ` ${t('minibar.facts.nothing')}` : null}
      {check.taken.map(({ id, article, quantity, charge }) => (
        <span key={id} className={classes.taken}>
          {name(article)} {quantity}{' '}
          {charge ? (
            <TextLink onClick={() => openRegister('charges', charge.id)}>
              {t('minibar.check.charge', { number: charge.number })}
            </TextLink>
          ) : null}
        </span>
      ))}
    </li>
  );
};

const Room = ({ hand, act, card, currency }: MinibarRecordProps & { card: MinibarCard }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const { pieces } = useArticles();
  const said = useSaid();
  const { place } = card;
  return (
    <RecordPanel
      title={place}
      facts={t(`minibar.payer.${card.payer}`)}
      tools={
        card.missing.length === 0 ? (
          <Tag tone="good">{t('minibar.tag.full')}</Tag>
        ) : (
          <Tag tone="warn">{t('minibar.kind.missing')}</Tag>
        )
      }
    >
      {card.awaited.length > 0 ? (
        <RecordNotice title={t('minibar.notice.awaited', { number: card.awaited.join(', ') })} />
      ) : null}
      {card.payer === 'departed' || card.payer === 'moved' ? (
        <RecordNotice tone="blue" title={t(`minibar.notice.${card.payer}`)} />
      ) : null}
      <RecordFacts
        facts={[
          [
            t('minibar.facts.checked'),
            card.checkedAt === null
              ? t('minibar.facts.never')
              : `${moment(card.checkedAt)} · ${
                  card.taken === 0
                    ? t('minibar.facts.nothing')
                    : t('minibar.facts.taken', { count: card.taken })
                }`,
          ],
          card.missing.length === 0 ? null : [t('minibar.facts.missing'), pieces(card.missing)],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'A',
            text: 'minibar.act.check',
            primary: card.awaited.length > 0,
            foot: 30,
            run: () => hand.openForm('check'),
          },
          {
            key: 'N',
            text: 'minibar.act.nothing',
            foot: 31,
            run: () =>
              act.run(() => desk.minibar.check({ place }), {
                said,
                undo: ({ id }) => desk.minibar.undo({ id }),
              }),
          },
          {
            key: 'R',
            text: 'minibar.act.refill',
            primary: card.awaited.length === 0 && card.missing.length > 0,
            foot: 32,
            when: card.missing.length > 0,
            run: () => act.run(() => desk.minibar.refill({ place })),
          },
          {
            key: 'D',
            text: 'minibar.act.refillDated',
            foot: 33,
            run: () => hand.openForm('refill'),
          },
          {
            key: 'E',
            text: 'minibar.act.exchange',
            foot: 33,
            run: () => hand.openForm('exchange'),
          },
          {
            key: 'C',
            text: 'minibar.act.correct',
            when: correctable(card).length > 0,
            run: () => hand.openForm('correct'),
          },
          {
            key: 'P',
            text: 'minibar.act.par',
            may: 'minibar.manage',
            run: () => hand.openForm('par'),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <MinibarForms hand={hand} act={act} card={card} currency={currency} />
      <Stock card={card} />
      {card.checks.length > 0 ? (
        <section>
          <h3 className={classes.title}>{t('minibar.table.checks')}</h3>
          <ul className={classes.checks} data-testid="minibar-checks">
            {card.checks.map((check) => (
              <Check key={check.id} check={check} />
            ))}
          </ul>
        </section>
      ) : null}
      {card.events.length === 0 ? null : (
        <EventTimeline
          title={t('minibar.story')}
          events={card.events}
          texts="minibar.event"
          more={({ facts }) => (facts.beyond === undefined ? [] : [t('minibar.event.beyond')])}
        />
      )}
    </RecordPanel>
  );
};

export const MinibarRecord = (props: MinibarRecordProps) => {
  const { t } = useTranslation();
  const { data: card } = useQuery(
    orpc.minibar.room.queryOptions({ input: { place: props.place } }),
  );
  if (!card) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <Room {...props} card={card} />;
};
