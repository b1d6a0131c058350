/**
 * The keys of a request: which key takes which step, in the order they stand in the row, what a step
 * asks for first, and the permission it needs. Pure; the desk checks everything again.
 */
import type { Permission } from '../../../shared/kernel/permissions.ts';
import { isLegal, type RequestState, type Step } from '../../../shared/requests/model.ts';

/** What a key does in a row. `choose` is 改派: it dispatches a row nobody has, and hands on one somebody has. */
export type RowAct =
  | 'dispatch'
  | 'acknowledge'
  | 'start'
  | 'complete'
  | 'confirm'
  | 'resume'
  | 'reply'
  | 'promise'
  | 'wait'
  | 'choose'
  | 'note'
  | 'correct'
  | 'reopen'
  | 'cancel'
  | 'undo';

type ActRule = {
  key: string;
  permission: Permission;
  /** The step of the life it takes; `choose` takes either of two. */
  steps: readonly Step[];
  /** Opens a field in the row before anything is sent. */
  asks: boolean;
};

const rule = (
  key: string,
  permission: Permission,
  steps: readonly Step[],
  asks = false,
): ActRule => ({
  key,
  permission,
  steps,
  asks,
});

/** In the order of the life: the next step of a row always stands first among its keys. */
export const acts: Record<RowAct, ActRule> = {
  dispatch: rule('t', 'requests.dispatch', ['dispatch']),
  acknowledge: rule('a', 'requests.work', ['acknowledge']),
  resume: rule('b', 'requests.work', ['resume']),
  start: rule('s', 'requests.work', ['start']),
  complete: rule('d', 'requests.work', ['complete']),
  confirm: rule('c', 'requests.close', ['confirm']),
  promise: rule('p', 'requests.promise', ['promise'], true),
  reply: rule('y', 'requests.promise', ['reply'], true),
  wait: rule('w', 'requests.work', ['wait'], true),
  choose: rule('r', 'requests.dispatch', ['dispatch', 'reassign'], true),
  correct: rule('e', 'requests.record', ['correct'], true),
  note: rule('n', 'requests.work', ['note'], true),
  reopen: rule('o', 'requests.close', ['reopen'], true),
  cancel: rule('x', 'requests.close', ['cancel'], true),
  undo: rule('z', 'requests.work', [], false),
};

export const actNames = Object.keys(acts) as RowAct[];

/** The keys that will work on a row now, in order. Undo is not among them: it depends on who asks when. */
export const actsFor = (state: RequestState, permissions: readonly Permission[]): RowAct[] =>
  actNames.filter(
    (act) =>
      act !== 'undo' &&
      permissions.includes(acts[act].permission) &&
      acts[act].steps.some((step) => isLegal(step, state)),
  );
