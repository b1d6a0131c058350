/**
 * The keys of the list: up and down from anywhere on the board, and the one-key steps of the row in
 * hand. Which of them work is read when they are pressed.
 */

import { type KeyBinding, useKeys } from '../../app/keys.ts';
import { openRequest } from '../../app/navigation.ts';
import { houseNow } from '../../client/clock.ts';
import { readSession } from '../../client/session.ts';
import { isUnderWay, settled } from './act.ts';
import { doorActsOf, doorKeys } from './doorActs.ts';
import { rowInHand } from './hand.ts';
import { readFilter, setFilter } from './rows.ts';
import { ask, move, readSelection, select, useSelection } from './selection.ts';
import { actNames, acts, actsFor, type RowAct } from './steps.ts';
import { take } from './take.ts';

const works = (name: RowAct): boolean => {
  const row = rowInHand();
  if (!row) return false;
  if (name === 'undo') {
    const { undo } = readSelection();
    return undo?.id === row.id && undo.untilMs > houseNow();
  }
  return actsFor(row.state, readSession()?.permissions ?? []).includes(name);
};

/** A key held down is one press: a step must be meant each time it is taken. */
const once = (run: () => unknown) => (event: KeyboardEvent) => {
  if (!event.repeat) run();
};

const stepKeys: readonly KeyBinding[] = actNames.map((name) => ({
  key: acts[name].key.toUpperCase(),
  text:
    name === 'dispatch' || name === 'confirm' || name === 'undo'
      ? `requests.keys.${name}`
      : `requests.act.${name}`,
  when: () => works(name) || isUnderWay(rowInHand()?.id ?? ''),
  run: once(async () => {
    const id = rowInHand()?.id;
    if (id !== undefined && isUnderWay(id)) await settled(id);
    const row = rowInHand();
    if (row && row.id === id && works(name)) take(row, name);
  }),
}));

const doorActInHand = (key: string) => {
  const row = rowInHand();
  return row ? doorActsOf(row).find((one) => one.key === key) : undefined;
};

const doorStepKeys: readonly KeyBinding[] = doorKeys.map(({ key, text }) => ({
  key,
  text,
  when: () => doorActInHand(key) !== undefined,
  run: once(() => {
    const row = rowInHand();
    if (row) doorActInHand(key)?.run(row);
  }),
}));

const pageRows = 10;

export const useRowKeys = (): void => {
  const asking = useSelection((selection) => selection.asking);
  useKeys(
    'screen',
    [
      { key: 'Up', text: 'requests.keys.move', shown: '↑↓', foot: 20, run: () => move(-1) },
      { key: 'Down', text: 'requests.keys.move', silent: true, run: () => move(1) },
      { key: 'PageUp', text: 'requests.keys.move', silent: true, run: () => move(-pageRows) },
      { key: 'PageDown', text: 'requests.keys.move', silent: true, run: () => move(pageRows) },
      {
        key: 'Home',
        text: 'requests.keys.move',
        silent: true,
        run: () => move(Number.NEGATIVE_INFINITY),
      },
      {
        key: 'End',
        text: 'requests.keys.move',
        silent: true,
        run: () => move(Number.POSITIVE_INFINITY),
      },
      {
        key: 'Enter',
        text: 'requests.keys.open',
        when: () => rowInHand() !== null,
        run: () => {
          const { held } = readSelection();
          if (held) openRequest(held.id);
        },
      },
      {
        key: 'Esc',
        text: 'requests.keys.leave',
        // First the row is put down, then the filter that led to it.
        when: () => readSelection().held !== null || readFilter() !== '',
        run: () => (readSelection().held !== null ? select(null) : setFilter('')),
      },
    ],
    { group: 'requests.title' },
  );
  useKeys(
    'row',
    [
      ...stepKeys,
      ...doorStepKeys,
      {
        key: 'Shift+C',
        text: 'requests.keys.confirmAs',
        when: () => works('confirm'),
        run: () => ask('confirm'),
      },
    ],
    { active: asking === null },
  );
};
