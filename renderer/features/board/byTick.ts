/**
 * Remembers the last answer of something worked out over the whole board, so that asking again within
 * the same second costs nothing: React asks a store more than once for each paint.
 */
export const byTick = <T>(make: (nowMs: number) => T): ((nowMs: number) => T) => {
  let at = Number.NaN;
  let made: T | undefined;
  return (nowMs) => {
    if (nowMs !== at) {
      at = nowMs;
      made = make(nowMs);
    }
    return made as T;
  };
};
