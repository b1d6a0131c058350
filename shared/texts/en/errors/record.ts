/** The record as evidence. */
export const record = {
  unknownFinding:
    'There is no such finding; nothing was changed. Refresh the list and choose again.',
  settled: 'This finding has been settled already; nothing was changed.',
};
