/** Searching the record: past requests and calls. */
import type { Shape } from '../shape.ts';
import type { record as zh } from '../zh-CN/record.ts';

export const record: Shape<typeof zh> = {
  title: 'Search calls and requests',
  hint: 'A room, a sentence, a single word',
  begin: 'Type what you are looking for: anything ever said or noted can be found.',
  nothing: 'Nothing found for “{{query}}”. Try another word, or a part of it.',
  found: '{{count}} found',
  most: 'The newest {{count}}',
  pending: '{{count}} just written will be searchable in a moment',
  request: 'Request',
  call: 'Call',
  inRegister: 'An entry of lost and found: Enter opens it.',
  callTitle: 'Call {{number}}',
  line: 'line {{line}}',
  began: 'Began',
  ended: 'Ended',
  running: 'Still running',
  takenBy: 'Taken by',
  place: 'Place',
  caller: 'From',
  callers: {
    guest: 'guest',
    department: 'department',
    outside: 'outside',
    staff: 'staff',
  },
  channels: {
    phone: 'phone',
    'walk-in': 'walk-in',
    radio: 'radio',
    message: 'message',
  },
  said: 'Everything said',
  saidNothing: 'Nothing was written down',
  unrecorded: 'Draft left over',
  repeated: 'Repeated back',
  notRepeated: 'Not repeated back',
  gives: 'Requests from it',
  notFound: 'This call is not among the newest ones; here is the line that was found.',
  act: 'act on it, on the board',
};
