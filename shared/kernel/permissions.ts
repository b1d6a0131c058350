/**
 * Who may do what: one table of role against permission. The desk checks it on every call;
 * the window reads it only to leave out keys that would be refused.
 */

export const roles = [
  'operator',
  'attendant',
  'department',
  'captain',
  'supervisor',
  'duty-manager',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  'console.use',
  'board.view',
  'calls.take',
  'requests.record',
  'requests.dispatch',
  'requests.work',
  'requests.close',
  'requests.promise',
  'alarms.acknowledge',
  'record.view',
  'duty.sign',
  'attendance.manage',
  'keys.issue',
  'keys.manage',
  'lost.register',
  'lost.correct',
  'loans.lend',
  'loans.manage',
  'charges.use',
  'charges.manage',
  'minibar.use',
  'minibar.manage',
  'wakeUps.keep',
  'messages.keep',
  'housekeeping.work',
  'housekeeping.deal',
  'housekeeping.inspect',
  'housekeeping.manage',
  'laundry.keep',
  'laundry.manage',
  'babysitting.keep',
  'babysitting.manage',
  'roomService.keep',
  'guestThings.keep',
  'roomService.manage',
  'handover.sign',
  'rooms.set',
  'rooms.inspect',
  'rooms.close',
  'rooms.explain',
  'rooms.settings',
  'stays.manage',
  'guests.incognito',
  'serviceModel.manage',
  'imports.use',
  'layout.manage',
  'staff.manage',
  'house.manage',
] as const;
export type Permission = (typeof permissions)[number];

const floor: readonly Permission[] = ['board.view', 'requests.work', 'housekeeping.work'];
const desk: readonly Permission[] = [
  ...floor,
  'console.use',
  'calls.take',
  'requests.record',
  'requests.dispatch',
  'requests.close',
  'requests.promise',
  'alarms.acknowledge',
  'record.view',
  'duty.sign',
  'keys.issue',
  'lost.register',
  'loans.lend',
  'charges.use',
  'minibar.use',
  'wakeUps.keep',
  'messages.keep',
  'housekeeping.deal',
  'laundry.keep',
  'babysitting.keep',
  'roomService.keep',
  'guestThings.keep',
  'handover.sign',
  'rooms.set',
  'rooms.explain',
  'stays.manage',
  'imports.use',
];
/** What answers for the house: the roster, the catalogues, what went wrong, what is written off. */
const answers: readonly Permission[] = [
  ...desk,
  'attendance.manage',
  'keys.manage',
  'lost.correct',
  'loans.manage',
  'laundry.manage',
  'babysitting.manage',
  'roomService.manage',
  'rooms.inspect',
  'rooms.close',
  'rooms.settings',
  'guests.incognito',
  'charges.manage',
  'minibar.manage',
  'serviceModel.manage',
  'housekeeping.inspect',
  'housekeeping.manage',
];

/** What each role may do; a role not named for a permission is refused it. */
export const granted: Record<Role, readonly Permission[]> = {
  attendant: [...floor, 'rooms.set'],
  department: floor,
  captain: [
    ...floor,
    'requests.dispatch',
    'alarms.acknowledge',
    'rooms.set',
    'rooms.inspect',
    'rooms.close',
    'rooms.explain',
    'housekeeping.deal',
    'housekeeping.inspect',
  ],
  operator: desk,
  supervisor: [...answers, 'staff.manage', 'layout.manage'],
  'duty-manager': answers,
  administrator: [...answers, 'staff.manage', 'layout.manage', 'house.manage'],
};

/** True when the role holds the permission. */
export const may = (role: Role, permission: Permission): boolean =>
  granted[role].includes(permission);
