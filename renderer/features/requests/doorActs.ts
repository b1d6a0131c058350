/**
 * What a row offers beside the steps of its life, while a door is shut to it: the guest is rung or left a
 * notice instead of knocked for; a guest without a key is asked who it is. Pure but for the pressing.
 */
import type { BoardRequest } from '../../../shared/board/contract.ts';
import { openRegister } from '../../app/navigation.ts';
import { desk } from '../../client/desk.ts';
import { act } from './act.ts';

export type DoorAct = {
  key: string;
  text: string;
  when: (row: BoardRequest) => boolean;
  run: (row: BoardRequest) => void;
};

const waitsOnDnd = ({ state, waitingReason, placeKind }: BoardRequest): boolean =>
  state === 'waiting' && waitingReason === 'dnd' && placeKind === 'room';

const remedied = (remedy: 'phone' | 'slip') => (row: BoardRequest) =>
  void act(row.id, () => desk.requests.atDoor({ id: row.id, remedy }));

const asksWhoItIs = ({ service, state, placeKind }: BoardRequest): boolean =>
  service === 'door-opening' && placeKind === 'room' && state === 'logged';

const doorActs: readonly DoorAct[] = [
  { key: 'Shift+H', text: 'requests.keys.rang', when: waitsOnDnd, run: remedied('phone') },
  { key: 'Shift+F', text: 'requests.keys.leftNotice', when: waitsOnDnd, run: remedied('slip') },
  {
    key: 'K',
    text: 'requests.keys.askWho',
    when: asksWhoItIs,
    run: ({ place }) => openRegister('rooms', place ?? ''),
  },
];

/** By key, in the order they stand in the row. */
export const doorActsOf = (row: BoardRequest): readonly DoorAct[] =>
  doorActs.filter(({ when }) => when(row));

export const doorKeys = doorActs.map(({ key, text }) => ({ key, text }));
