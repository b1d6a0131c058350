/** Alarms: levels, reasons, who is to be told, the sound. */
import type { Shape } from '../shape.ts';
import type { alarms as zh } from '../zh-CN/alarms.ts';

export const alarms: Shape<typeof zh> = {
  label: 'Alarms',
  none: 'no alarms',
  level: {
    '1': 'notice',
    '2': 'warning',
    '3': 'alarm',
  },
  over: '{{time}} over',
  left: '{{time}} left',
  target: {
    acknowledge: 'acknowledge',
    complete: 'complete',
    promise: 'promise',
    recheck: 'recheck',
    'key-return': 'key due back',
    'key-stray': 'key out of place',
    'key-lost': 'key lost',
    'found-step': 'found item waits',
    'loan-return': 'loan due back',
    'loan-ready': 'loan ready',
    'round-missed': 'round missed',
    handover: 'handover unsigned',
  },
  tell: 'Ring {{name}}, {{role}}, {{extension}}',
  tellShort: 'ring {{name}} {{extension}}',
  nobody: 'nobody to tell',
  more: '{{count}} more',
  acknowledge: 'noted',
  jump: 'show',
  sound: 'sound',
  muted: 'muted',
  mute: 'mute',
  unmute: 'sound on',
  notification: '{{place}} {{service}} · {{target}} {{clock}}',
  why: {
    assignee: 'remind whoever has it',
    undispatched: 'not dispatched yet',
    role: 'next on the ladder',
    roleAbsent: 'that rung is absent: the next one up',
    offDuty: 'off duty: ring anyway',
    nobody: 'nobody to tell',
  },
};
