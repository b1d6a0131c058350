/**
 * Does what must not hinder whatever is under way: a desk that opens, a change that is on disk already.
 * @param waits what is said of it where it fails
 * @returns whether it was done
 */
export const unhindered = (step: () => void, waits: string): boolean => {
  try {
    step();
    return true;
  } catch (error) {
    console.error(waits, error);
    return false;
  }
};
