/**
 * The keys of the selected row, drawn beneath it: only those that will work now. Each is a button as
 * well. Above them, while nobody has it, who would get it and why.
 */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../shared/board/contract.ts';
import type { RequestCard } from '../../../shared/requests/contract.ts';
import { openRequest } from '../../app/navigation.ts';
import { useNowValue } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { useSession } from '../../client/session.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { doorActsOf } from './doorActs.ts';
import { useCardInHand } from './hand.ts';
import classes from './RowKeys.module.css';
import { useReasons } from './reasons.ts';
import { useSelection } from './selection.ts';
import { acts, actsFor, type RowAct } from './steps.ts';
import { take } from './take.ts';

/** Whole seconds in which the person's own last step may be taken back; 0: no longer. */
export const useUndoSeconds = (id: string): number => {
  const undo = useSelection((selection) =>
    selection.undo?.id === id ? selection.undo.untilMs : 0,
  );
  return useNowValue((now) => Math.max(0, Math.floor((undo - now) / 1000)));
};

const Proposal = ({ proposal }: { proposal: RequestCard['proposal'] | undefined }) => {
  const { t } = useTranslation();
  const reasons = useReasons();
  if (!proposal) return null;
  return (
    <div className={classes.proposal}>
      {proposal.toName ? `→ ${proposal.toName}` : t('requests.card.nobody')}{' '}
      <span className={classes.because}>{reasons(proposal.because)}</span>
    </div>
  );
};

export const ActKey = ({ act, row }: { act: RowAct; row: BoardRequest }) => {
  const { t } = useTranslation();
  const first = act === 'choose' && row.assignee === null;
  return (
    <button type="button" className={classes.key} data-act={act} onClick={() => take(row, act)}>
      <Kbd keys={acts[act].key.toUpperCase()} />
      {t(first ? 'requests.act.chooseFirst' : `requests.act.${act}`)}
    </button>
  );
};

export const UndoKey = ({ row }: { row: BoardRequest }) => {
  const { t } = useTranslation();
  const seconds = useUndoSeconds(row.id);
  if (seconds === 0) return null;
  return (
    <button type="button" className={classes.key} data-act="undo" onClick={() => take(row, 'undo')}>
      <Kbd keys="Z" />
      {t('requests.act.undo', { seconds })}
    </button>
  );
};

export const DoorKeys = ({ row }: { row: BoardRequest }) => {
  const { t } = useTranslation();
  return doorActsOf(row).map(({ key, text, run }) => (
    <button key={key} type="button" className={classes.key} onClick={() => run(row)}>
      <Kbd keys={key} />
      {t(text)}
    </button>
  ));
};

export const RowKeys = ({ row }: { row: BoardRequest }) => {
  const { t } = useTranslation();
  const session = useSession();
  const card = useQuery(orpc.requests.get.queryOptions({ input: { id: row.id } })).data;
  useCardInHand(card);
  const names = actsFor(row.state, session?.permissions ?? []);
  return (
    <>
      {row.state === 'logged' || row.state === 'reopened' ? (
        <Proposal proposal={card?.proposal} />
      ) : null}
      <div className={classes.keys}>
        <DoorKeys row={row} />
        {names.map((name) => (
          <ActKey key={name} act={name} row={row} />
        ))}
        <button type="button" className={classes.key} onClick={() => openRequest(row.id)}>
          <Kbd keys="Enter" />
          {t('requests.act.open')}
        </button>
        <UndoKey row={row} />
      </div>
    </>
  );
};
