/** Ctrl+K: find anything. */
import type { Shape } from '../shape.ts';
import type { palette as zh } from '../zh-CN/palette.ts';

export const palette: Shape<typeof zh> = {
  title: 'Find anything',
  hint: 'Room, person, request, service, anything said',
  nothing: 'Nothing found for “{{query}}”',
  group: {
    actions: 'Actions',
    rooms: 'Rooms',
    people: 'On duty',
    requests: 'Open requests',
    services: 'Services · into the quick line',
    areas: 'Areas · into the quick line',
    keys: 'Keys',
    loans: 'Loans',
    charges: 'Open charges',
    guests: 'Guests',
    files: 'Guests’ files',
    answers: 'Answers',
    past: 'The record',
  },
  carries: 'carries {{count}}',
  extension: 'ext. {{extension}}',
  searching: 'Searching the record…',
  goTo: 'Go to: {{screen}}',
  act: {
    keys: 'All keys and marks',
    lock: 'Lock',
    shiftNote: 'Note for the next shift',
    asOf: 'See the board as it was',
    signOut: 'Sign out',
    language: '切换到中文',
    theme: 'Day / night',
    larger: 'Larger text',
    smaller: 'Smaller text',
  },
  move: 'choose',
  open: 'open',
};
