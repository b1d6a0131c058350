/** What comes next: steps by their moment, those of one moment in the order they were added. A heap. */

type Planned = { atMs: number; order: number; step: () => void };

const before = (a: Planned, b: Planned): boolean =>
  a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);

export type Agenda = {
  /** The moment of what comes first; undefined when there is nothing left. */
  nextMs: () => number | undefined;
  add: (atMs: number, step: () => void) => void;
  /** Takes out what comes first. */
  take: () => (() => void) | undefined;
};

export const createAgenda = (): Agenda => {
  const heap: Planned[] = [];
  let added = 0;
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b] as Planned, heap[a] as Planned];
  };
  const comesFirst = (a: number, b: number): boolean => {
    const [one, other] = [heap[a], heap[b]];
    return one !== undefined && other !== undefined && before(one, other);
  };
  return {
    nextMs: () => heap[0]?.atMs,
    add: (atMs, step) => {
      added += 1;
      heap.push({ atMs, order: added, step });
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!comesFirst(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    take: () => {
      const taken = heap[0]?.step;
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return taken;
      heap[0] = last;
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        const earlier = comesFirst(left + 1, left) ? left + 1 : left;
        if (!comesFirst(earlier, at)) break;
        swap(at, earlier);
        at = earlier;
      }
      return taken;
    },
  };
};
