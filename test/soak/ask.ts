// What goes between a station's process and the desk's.

/** An operation by its path, as a station asks for it. */
export type Ask = { id: number; path: string; input: unknown };
export type Answered =
  | { id: number; output: unknown }
  | { id: number; refused: string; reason: string }
  | { id: number; broken: string };

/** What a station is told before it begins. */
export type Orders = {
  seed: number;
  rooms: readonly string[];
  /** Guests' requests an hour from this station. */
  perHour: number;
};

/** What the desk tells a station, beside its answers. */
export type Word =
  | { orders: Orders }
  | { perHour: number }
  | { rest: true }
  | { patch: unknown }
  | Answered;

/** What a station tells the desk beside its questions: that all it has begun is answered. */
export type Told = Ask | { resting: true; samples: Record<string, number[]> };
