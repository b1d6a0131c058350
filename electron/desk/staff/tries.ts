/** How long the next try must wait after so many wrong ones in a row: twice as long each time, up to half a minute. */
export const waitMs = (failures: number): number =>
  failures < 3 ? 0 : Math.min(30_000, 1_000 * 2 ** (failures - 3));
