/**
 * A request's card, in place of the rail or beside a search: everything about it, the keys that work
 * now, everything that happened. It must not know where it stands.
 */
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestCard as Card } from '../../../shared/requests/contract.ts';
import { useBoardRequest } from '../../client/board.ts';
import { orpc } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { useSession } from '../../client/session.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePlaceName, useServiceName } from '../board/names.ts';
import { rowOf, useCardInHand } from './hand.ts';
import classes from './RequestCard.module.css';
import { RequestFacts } from './RequestFacts.tsx';
import { RowAsk } from './RowAsk.tsx';
import { RowClock } from './RowClock.tsx';
import { ActKey, DoorKeys, UndoKey } from './RowKeys.tsx';
import { StateMark } from './StateMark.tsx';
import { select, useSelection } from './selection.ts';
import { actsFor } from './steps.ts';
import { Timeline } from './Timeline.tsx';

const Actions = ({ card }: { card: Card }) => {
  const row = useBoardRequest(card.id) ?? rowOf(card);
  const session = useSession();
  const asking = useSelection((selection) =>
    selection.held?.id === card.id ? selection.asking : null,
  );
  const problem = useSelection((selection) =>
    selection.problem?.id === card.id ? selection.problem.problem : null,
  );
  return (
    <div className={classes.actions}>
      {asking ? (
        <RowAsk row={row} asking={asking} />
      ) : (
        <div className={classes.keys}>
          <DoorKeys row={row} />
          {actsFor(row.state, session?.permissions ?? []).map((name) => (
            <ActKey key={name} act={name} row={row} />
          ))}
          <UndoKey row={row} />
        </div>
      )}
      {problem ? (
        <div data-testid="error-line">
          <ProblemLine message={problem.message} />
        </div>
      ) : null}
    </div>
  );
};

const Head = ({ card, onClose }: { card: Card; onClose?: (() => void) | undefined }) => {
  const { t } = useTranslation();
  const service = useServiceName();
  const place = usePlaceName();
  const row = useBoardRequest(card.id);
  return (
    <header className={classes.head}>
      <div className={classes.first}>
        <h2 className={classes.place}>
          {card.place === null ? t('requests.noPlace') : place(card.place)}
        </h2>
        <span className={classes.number}>{t('requests.card.number', { number: card.number })}</span>
        {onClose ? (
          <button type="button" className={classes.close} onClick={onClose}>
            <Kbd keys="Esc" />
          </button>
        ) : null}
      </div>
      <p className={classes.what}>
        {service(card.service)}
        {card.quantity === null ? '' : ` ×${card.quantity}`}
      </p>
      <p className={classes.state}>
        <StateMark state={card.state} label="" /> {t(`requests.state.${card.state}`)}
        {card.priority === 'normal' ? null : (
          <Tag tone={card.priority === 'emergency' ? 'late' : 'plain'}>
            {t(`requests.priority.${card.priority}`)}
          </Tag>
        )}
        {card.late ? <Tag>{t('outages.mark')}</Tag> : null}
        {card.chases > 0 ? <Tag>{t('requests.tag.chases', { count: card.chases })}</Tag> : null}
        {row ? <RowClock row={row} /> : null}
      </p>
    </header>
  );
};

type RequestCardProps = {
  id: string;
  /** Keys and buttons; without them the card is only read. */
  acting?: boolean;
  onClose?: () => void;
};

export const RequestCard = ({ id, acting = true, onClose }: RequestCardProps) => {
  const { t } = useTranslation();
  const { data: card, error } = useQuery(orpc.requests.get.queryOptions({ input: { id } }));
  useEffect(() => {
    if (acting) select(id);
  }, [acting, id]);
  useCardInHand(acting ? card : undefined);
  return (
    <aside
      className={classes.card}
      aria-label={t('requests.card.label', { number: card?.number ?? '' })}
      data-testid="request-card"
      data-id={id}
      data-state={card?.state}
    >
      {error ? <ProblemLine message={problemOf(error).message} /> : null}
      {card ? (
        <>
          <Head card={card} onClose={onClose} />
          {acting ? <Actions card={card} /> : null}
          <RequestFacts card={card} />
          <Timeline events={card.events} />
        </>
      ) : null}
    </aside>
  );
};
