/**
 * A board that stands still: what is drawn within it shows the board of a past moment, counts from that
 * moment, and hears no keys. Nothing within it knows that it is the past.
 */
import { createContext, type ReactNode, useContext } from 'react';
import type { BoardState } from './board-state.ts';

export type Frozen = { board: BoardState; nowMs: number };

const FrozenContext = createContext<Frozen | null>(null);

/** The past this component is drawn in; null in the present. */
export const useFrozen = (): Frozen | null => useContext(FrozenContext);

export const FrozenBoard = ({ past, children }: { past: Frozen; children: ReactNode }) => (
  <FrozenContext value={past}>{children}</FrozenContext>
);
