/** Which rows are drawn: those in sight, and the row in hand wherever it is. */
import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** @param inHand its place; a row that is not drawn loses what is typed in it, and the cursor with it. */
export const drawnWith =
  (inHand: number) =>
  (range: Range): number[] => {
    const inSight = defaultRangeExtractor(range);
    if (inHand < 0 || inHand >= range.count || inSight.includes(inHand)) return inSight;
    return inHand < range.startIndex ? [inHand, ...inSight] : [...inSight, inHand];
  };
