export const practice = {
  unknown:
    'There is no such practice day; nothing was changed. Look for it in the book of practice.',
  nothingRings: 'No call is ringing; none was taken. End the one in hand first.',
  insidePractice: 'This is a practice console already. Begin another day at the working console.',
  neverOpened:
    'Its console was never opened; nothing was scored. Open it and take the calls first.',
  scored: 'Practice day {{number}} has its score; nothing was changed. Begin another day.',
  folderGone:
    'The folder of the practice day is gone ({{folder}}); nothing was scored. Begin another day.',
};
