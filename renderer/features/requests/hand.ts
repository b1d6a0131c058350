/**
 * The request in hand: the selected row as it stands on the board, or as it was last seen, or as its
 * card tells. Everything that acts on "the selected one" asks here.
 */
import { useEffect } from 'react';
import type { BoardRequest } from '../../../shared/board/contract.ts';
import type { RequestCard, RequestView } from '../../../shared/requests/contract.ts';
import { readBoard } from '../../client/board.ts';
import { offerUndo, readSelection, tellLast } from './selection.ts';

const ms = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));

/** A request that is not on the board, in the shape of a row. */
export const rowOf = (view: RequestView): BoardRequest => ({
  id: view.id,
  number: view.number,
  place: view.place,
  placeKind: view.placeKind,
  placeKnown: view.placeKnown,
  service: view.service,
  quantity: view.quantity,
  words: view.words,
  state: view.state,
  priority: view.priority,
  chases: view.chases,
  assignee: view.assignee,
  proposed: null,
  waitingReason: view.waitingReason,
  promiseAtMs: ms(view.promise),
  promiseWanted: view.promiseWanted,
  deadline: view.nextDeadline?.kind ?? null,
  fromMs: Date.parse(view.loggedAt),
  deadlineAtMs: ms(view.nextDeadline?.at ?? null),
  loggedAtMs: Date.parse(view.loggedAt),
  enteredAtMs: view.late ? Date.parse(view.late.enteredAt) : null,
  servedBy: null,
  servedSinceMs: null,
  version: view.version,
});

/** What its row shows: a key does what stands there, also where the board has not yet heard of a step. */
export const rowInHand = (): BoardRequest | null => {
  const { held, last } = readSelection();
  if (held === null) return null;
  return last?.id === held.id ? last : (readBoard().requests.get(held.id) ?? null);
};

/** What the card of the request in hand knows beyond its row: a step to take back, a life after the board. */
export const useCardInHand = (card: RequestCard | undefined): void => {
  useEffect(() => {
    if (!card) return;
    if (!readBoard().requests.has(card.id)) tellLast(rowOf(card));
    if (card.undoUntil !== null) offerUndo(card.id, Date.parse(card.undoUntil));
  }, [card]);
};
