export const callQuality = {
  unknown: 'There is no such call check; nothing was changed.',
  noCall: 'There is no call number {{number}}; nothing was recorded. Check the number.',
  runs: 'Call #{{number}} is not over yet; nothing was recorded. Check it once it has ended.',
  ownCall:
    'Nobody checks a call of their own; nothing was recorded. Have another supervisor listen to it.',
  heard:
    'You have checked call #{{number}} already; nothing was recorded twice. Your check can be put right on its day.',
  notAuthor: 'Somebody else wrote this check; nothing was changed. Only its author puts it right.',
  dayOver:
    'This check was written on {{date}} and can be put right on that day only; nothing was changed. Check another call.',
};
export const training = {
  unknown: 'There is no such training; nothing was changed.',
  toCome: '{{date}} has not come yet; nothing was recorded as held. Plan it instead.',
  past: '{{date}} has passed; nothing was planned. Choose today or a later day.',
  ends: 'It would be valid no longer than before it was held; nothing was recorded. Put it right.',
  notPlanned: 'This training is in a state that does not allow this; nothing was changed.',
  noSuggestion:
    'This suggestion no longer stands or never did; nothing was planned. Look at the book again.',
  planned: 'This course is planned for {{name}} already; it was not planned twice.',
};
export const conduct = {
  unknown: 'There is no such entry; nothing was changed.',
  oneself:
    'Nobody enters or withdraws what is about themselves; nothing was recorded. Ask another supervisor.',
  toCome: '{{date}} has not come yet; nothing was recorded. Give the day it happened.',
  withdrawn: 'This entry is withdrawn already; nothing was changed.',
};
export const ownFigures = {
  toCome: '{{month}} has not begun; there are no figures to see.',
  notSeen:
    '{{name}} has not seen the figures of this month and sees them first; they were not shown. They open on {{date}}.',
};
export const fairness = {
  toCome: '{{date}} has not come yet; nothing was computed. Choose today or an earlier day.',
};
