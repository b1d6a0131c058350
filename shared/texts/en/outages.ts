/** Late entry: when the desk was out of use, and what was written on paper meanwhile. */
import type { Shape } from '../shape.ts';
import type { outages as zh } from '../zh-CN/outages.ts';

export const outages: Shape<typeof zh> = {
  title: 'Late entry',
  counts: 'outages {{outages}} · entered late {{entered}}',
  nothing:
    'No outage on record. For what was written on paper, press N to say when the console was out of use, then enter it line by line.',
  name: 'Outage {{number}}',
  mark: 'entered late',
  marked: 'entered late {{time}}',
  span: '{{from}} to {{until}}',
  entered: '{{count}} entered',
  how: 'Each line is entered with the times on the paper. Nothing rings for it; reports count it when it happened and say how many were entered late. What is not done goes to the board, to be worked from there.',
  offered: 'The console was cut off: this is the time since it was last seen working.',
  band: 'The console was cut off from {{from}} until {{until}}. What was written on paper is to be entered.',
  reason: {
    power: 'power cut',
    computer: 'machine out of order',
    program: 'console cut off',
    upkeep: 'maintenance',
    other: 'other',
  },
  act: { record: 'record an outage', enter: 'enter a line' },
  facts: {
    span: 'Time',
    reason: 'Why',
    openedBy: 'Recorded by',
    openedAt: 'Recorded',
    system: 'the console',
    late: 'Entered late',
    lateSaid: '{{time}}, written on paper by {{who}}',
  },
  form: {
    from: 'Out of use from',
    until: 'until',
    momentHint: '14:05 or 11-23 14:05',
    reason: 'Why',
    text: 'What',
    textHint: 'as written, e.g. 1208 hair dryer',
    received: 'Received',
    dispatched: 'Sent',
    done: 'Done',
    emptyHint: 'may be empty',
    by: 'By whom',
    byHint: 'code, name or pinyin',
    writtenBy: 'Written by',
    satisfied: 'Guest said',
  },
  said: 'Entered',
  row: {
    received: 'received {{time}}',
    dispatched: 'sent {{time}}',
    done: 'done {{time}}',
  },
  event: { 'outage-recorded': 'outage recorded' },
  atTime: 'at {{time}}',
};
