export const babysitting = {
  unknown: 'There is no such sitting; nothing was changed. Look it up in the book.',
  wrongState: 'Sitting #{{number}} is in a state that does not allow this; nothing was changed.',
  ends: 'The end has to come after the beginning; nothing was recorded. Put it right.',
  past: 'That time has passed; nothing was recorded. Give a time to come.',
  notQualified:
    '{{name}} has no qualification valid on that day (until {{day}}); nobody was named. Choose another.',
  booked:
    '{{name}} sits in {{place}} at that time; nobody was named. Choose another, or another time.',
  notConcerned:
    'What is known of a child is for the carer, whoever took it and the supervisors; it was not shown.',
  notArranged:
    'Nobody is named yet for sitting #{{number}} in {{place}}; it was not begun. Name a carer in the babysitting book first.',
  over: 'Sitting #{{number}} in {{place}} is over; it was not reopened. If the child is to be looked after again, set a new sitting in the babysitting book.',
  noCarer: 'Staff code {{code}} is not on the list of carers; nothing was changed.',
  notYours:
    'Somebody else sits in room {{place}}; nothing was recorded. The carer or the desk reports it.',
  carerNamed:
    '{{name}} is named for sitting #{{number}} in {{place}}; nobody was taken off the list. Name another carer there first.',
};
