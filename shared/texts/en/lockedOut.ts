/** Locked out: who it is first, then whoever has a key. */
import type { Shape } from '../shape.ts';
import type { lockedOut as zh } from '../zh-CN/lockedOut.ts';

export const lockedOut: Shape<typeof zh> = {
  title: 'Locked out',
  state: {
    asking: 'asking who it is',
    sent: 'somebody is sent',
    opened: 'opened',
    refused: 'refused',
    'called-off': 'called off',
  },
  fact: {
    name: 'name',
    departure: 'departure',
    arrival: 'arrival',
    companion: 'companion',
    company: 'company',
    phone: 'phone (last four)',
  },
  right: 'right',
  wrong: 'wrong',
  known: 'it is the guest',
  over: 'too many wrong answers: ask the front office',
  sent: '{{name}} with {{key}}',
  sentWithoutKey: '{{name}}, without a key for the floor: one must be taken first',
  act: {
    begin: 'locked out',
    ask: 'ask one fact',
    vouch: 'a companion vouches',
    send: 'send somebody',
    refuse: 'refuse, ask the front office',
    callOff: 'no need any more',
    opened: 'door opened',
  },
  form: {
    fact: 'Ask for',
    said: 'The guest says',
    by: 'Who vouches',
    reason: 'Reason',
    opener: 'Opened by',
    key: 'Key',
    word: 'On whose word',
  },
};
