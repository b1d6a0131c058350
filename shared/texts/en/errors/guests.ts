/** Guests' files and care plans: what refuses them. */
import type { Shape } from '../../shape.ts';
import type { carePlans as zhCare, guests as zhGuests } from '../../zh-CN/errors/guests.ts';

export const guests: Shape<typeof zhGuests> = {
  unknown: 'There is no such guest file. Refresh the list.',
  noPreference: 'This preference is not in the file any more. Nothing was changed.',
  knownPreference: 'The file says “{{text}}” already. Nothing was added.',
  tooManyPreferences:
    'A file holds {{most}} preferences at most. Nothing was added; drop one that holds no longer.',
  notYet:
    '{{date}} is still to come: a preference is known from a day that has been. Nothing was added.',
  nothingChanged: 'Nothing was said that the file does not say already. Nothing was changed.',
  notProposed:
    'The requests show no undecided preference for this service ({{service}}). Nothing was changed.',
  mergeSelf: 'That is one and the same file. Nothing was changed; choose two.',
  mergedAlready: 'This file was put into another already. Nothing was changed; undo that first.',
  notMerged: 'This file stands by itself: there is nothing to undo. Nothing was changed.',
};

export const carePlans: Shape<typeof zhCare> = {
  unknown: 'There is no such action. Refresh the list.',
  past: '{{at}} is past. Nothing was changed; say a time to come.',
  noOwner: 'Nobody with the code {{code}} works here. Nothing was changed; check the code.',
  notOpen:
    'This action is not open any more ($t(guests.care.state.{{careState}})). Nothing was changed.',
  openAlready: 'This action is open already. Nothing was changed.',
};
