/** Floors and rooms: header, floors, legend of the tiles, the room's card. */
import type { Shape } from '../shape.ts';
import type { rooms as zh } from '../zh-CN/rooms.ts';

export const rooms: Shape<typeof zh> = {
  title: 'Floors and rooms',
  label: 'Floors and rooms',
  count: {
    occupied: '{{count}} occupied',
    vacantClean: '{{count}} vacant clean',
    toClean: '{{count}} to clean',
    outOfOrder: '{{count}} out of order',
  },
  serves: {
    'floor-desk': 'desk',
    centre: 'centre',
  },
  floor: 'floor {{code}}',
  nobody: 'nobody',
  until: 'until {{time}}',
  covers: '{{names}}, carrying {{load}}',
  quiet: 'quiet floors are folded; G opens them',
  search: 'room {{typed}}',
  noRoom: 'no room {{typed}}',
  occupancy: {
    vacant: 'vacant',
    occupied: 'occupied',
  },
  housekeeping: {
    clean: 'clean',
    dirty: 'to clean',
    inspected: 'inspected',
    'out-of-order': 'out of order',
    'out-of-service': 'out of service',
  },
  mark: {
    dnd: 'do not disturb',
    'make-up': 'make up room',
    vip: 'VIP',
    'due-out': 'due out',
    loan: 'something is lent',
    arriving: 'arriving',
    inspected: 'inspected',
    open: '{{count}} open',
    late: 'late',
    warn: 'near its time',
  },
  legend: 'Legend',
  card: {
    label: 'Room {{room}}',
    newRequest: 'new request',
    type: {
      standard: 'standard',
      twin: 'twin',
      suite: 'suite',
    },
    stay: 'Guest',
    nobody: 'nobody stays here',
    incognito: 'name not given out',
    party: 'party of {{count}}',
    until: '{{arrival}} – {{departure}}',
    preferences: 'Preferences',
    open: 'Open',
    today: 'Today',
    nothingToday: 'nothing recorded today',
    nothingOpen: 'nothing open',
    loading: 'reading',
  },
  vipClass: {
    key: 'key',
    regular: 'regular',
    potential: 'potential',
  },
  keys: {
    move: 'move',
    open: 'open the room',
    jump: 'type a room number',
  },
};
