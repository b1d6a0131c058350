export const guestThings = {
  unknown: 'There is nothing under “{{tag}}”; nothing was changed. Check the tag.',
  wrongState: 'What hangs on {{tag}} is in a state that does not allow this; nothing was changed.',
  past: 'That time has passed; nothing was recorded. Give a time to come.',
  countFirst: 'Nobody has counted what hangs on {{tag}}; it was not stored. Say how many pieces.',
};
