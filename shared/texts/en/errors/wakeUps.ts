export const wakeUps = {
  unknown: 'There is no such wake-up; nothing was changed. Look it up in the wake-up list.',
  past: 'The wake-up time has passed; nothing was recorded. Give a time to come.',
  already:
    '{{place}} already has a wake-up at {{time}}; no second one was recorded. To ring twice, change the one there is.',
  noEnd:
    'Nobody stays in {{place}} now, so a daily wake-up would never end; nothing was recorded. Give the last day.',
  untilBefore:
    'The last day {{day}} lies before the first wake-up; nothing was recorded. Change the day.',
  wrongState:
    'The wake-up of {{place}} at {{time}} is in a state that does not allow this; nothing was changed.',
  tooEarly:
    'The wake-up of {{place}} is at {{time}}, not yet; nothing was recorded. If the guest is up already, cancel it.',
  undoTooLate:
    'The wake-up of {{place}} cannot be taken back any more: the last step was not yours, or the time for it has passed. Nothing was changed.',
};
