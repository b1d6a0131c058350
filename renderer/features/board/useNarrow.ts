/**
 * Whether the board is too narrow for three columns: a small window, or large text. Measured in letters,
 * not pixels, so that 150 % text counts as a smaller screen.
 */
import { useElementSize } from '@mantine/hooks';
import { useRem } from '../../client/useRem.ts';

const narrowBelowRem = 70;

export const useNarrow = () => {
  const { ref, width } = useElementSize();
  const rem = useRem();
  return { ref, narrow: width > 0 && width < narrowBelowRem * rem };
};
