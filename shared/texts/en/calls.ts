/** Calls: lines, callers, channels, the repeat-back. */
import type { Shape } from '../shape.ts';
import type { calls as zh } from '../zh-CN/calls.ts';

export const calls: Shape<typeof zh> = {
  label: 'Call lines',
  begin: 'new call',
  ofOther: 'call of {{name}}',
  line: 'line {{line}}',
  hold: 'held',
  draft: 'words not yet recorded',
  said: '{{count}} recorded',
  saidNothing: 'nothing recorded yet',
  repeated: 'repeated back',
  notRepeated: 'not repeated back',
  caller: {
    guest: 'guest',
    department: 'department',
    outside: 'outside',
    staff: 'staff',
  },
  channel: {
    phone: 'phone',
    'walk-in': 'walk-in',
    radio: 'radio',
    message: 'message',
  },
  keys: {
    switch: 'call lines',
    caller: 'caller',
    channel: 'channel',
    repeat: 'repeated back',
    end: 'end the call',
    takeOver: "take over another's call",
  },
};
