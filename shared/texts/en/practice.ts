/** Practice days: calls, scores. */
import type { Shape } from '../shape.ts';
import type { practice as zh } from '../zh-CN/practice.ts';

export const practice: Shape<typeof zh> = {
  title: 'Practice',
  counts: 'Days practised: {{days}} · not scored: {{open}}',
  nothing:
    'No practice day yet. Press N to begin one: a day of calls in a database of its own; the real record is not touched.',
  name: 'Practice day {{number}}',
  points: '{{points}} / {{most}}',
  open: 'not scored',
  kind: { open: 'not scored', scored: 'scored' },
  facts: {
    trainee: 'Trainee',
    started: 'Begun',
    finished: 'Scored',
    calls: 'Calls',
    folder: 'Folder',
    said: 'The caller said',
    wanted: 'Should be',
    recorded: 'Recorded',
    nothing: 'nothing recorded',
    notTaken: 'not taken',
    within: 'within {{minutes}} min',
  },
  mark: { place: 'Place', item: 'Item', promise: 'Promise', notice: 'Notice' },
  defined:
    'Place: the recorded place is the caller\u2019s. Item: the right service in the right number. Promise: whoever asked when was promised a time, early enough. Notice: repeated back, and dispatched within 3 min of the call\u2019s end. One point each; what does not apply does not count.',
  how: 'At the practice console press F5 to take a call; record, promise, repeat back, dispatch and end it as always. Then come back here and press F. Sign in with 002 and 000022.',
  act: {
    start: 'begin a practice day',
    openAgain: 'open its console',
    finish: 'score it',
  },
  opened: 'Its console is open',
  notOpened: 'No console can be opened from here. Start one on this folder: {{folder}}',
  band: {
    title: 'Practice',
    progress: 'call {{taken}} of {{of}}',
    rings: '{{place}} is ringing',
    rings_none: 'a call without a number',
    take: 'take it',
    over: 'All calls of the day are taken. Go back to the working console and press F for the score.',
    wait: 'End this call and the next one rings',
  },
  timeline: 'What happened',
  event: { 'practice-started': 'begun', 'practice-scored': 'scored' },
};
