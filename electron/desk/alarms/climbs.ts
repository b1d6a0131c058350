/**
 * How each thing that is watched climbs: whom it is told to, and how long after it fell due. The first
 * rung pages whoever has it; acknowledging quiets an alarm, only the deed itself ends the climb.
 */
import type { AlarmStep, WatchTarget } from '../../../shared/alarms/model.ts';
import type { Role } from '../../../shared/kernel/permissions.ts';

export type Rung = {
  step: AlarmStep;
  /** Minutes after the moment it fell due; below zero before it. */
  afterMinutes: number;
  /** Whom to tell; `attendant` is whoever has it, or the desk while nobody has. */
  role: Role;
  level: 1 | 2 | 3;
};

const rung = (step: AlarmStep, afterMinutes: number, role: Role, level: Rung['level']): Rung => ({
  step,
  afterMinutes,
  role,
  level,
});

/** By what is watched, in the order they come. */
export const climbs: Record<WatchTarget, readonly Rung[]> = {
  // No warning ahead: a whole shift's keys fall due at one moment, while they are being handed back.
  'key-return': [
    rung('rung-1', 0, 'attendant', 2),
    rung('rung-2', 15, 'captain', 3),
    rung('rung-3', 30, 'supervisor', 3),
    rung('rung-4', 60, 'duty-manager', 3),
  ],
  'key-stray': [rung('rung-1', 0, 'attendant', 1), rung('rung-2', 15, 'supervisor', 2)],
  'key-lost': [rung('rung-4', 0, 'duty-manager', 3)],
  'found-step': [rung('rung-1', 0, 'operator', 2), rung('rung-3', 30, 'supervisor', 3)],
  'loan-ready': [rung('rung-1', 0, 'operator', 1), rung('rung-2', 15, 'captain', 2)],
  'loan-return': [rung('rung-1', 0, 'operator', 1), rung('rung-2', 60, 'captain', 2)],
  welfare: [
    rung('rung-1', 0, 'operator', 2),
    rung('rung-3', 15, 'supervisor', 3),
    rung('rung-4', 45, 'duty-manager', 3),
  ],
  'wake-up': [
    rung('rung-1', 0, 'operator', 2),
    rung('rung-3', 5, 'supervisor', 3),
    rung('rung-4', 12, 'duty-manager', 3),
  ],
  'wake-up-silent': [rung('rung-4', 0, 'duty-manager', 3)],
  sitting: [rung('rung-1', 0, 'operator', 1), rung('rung-3', 15, 'supervisor', 2)],
  message: [rung('rung-1', 0, 'operator', 1), rung('rung-3', 60, 'supervisor', 2)],
  // The register gives a ladder by severity with each; this one is for a promise without.
  'complaint-reply': [
    rung('rung-1', 0, 'attendant', 2),
    rung('rung-3', 15, 'supervisor', 3),
    rung('rung-4', 30, 'duty-manager', 3),
  ],
  // The register names whose limit covers it; this is for one that names nobody.
  'complaint-approval': [rung('rung-4', 0, 'duty-manager', 2)],
  'complaint-enquiry': [rung('rung-1', 0, 'attendant', 1), rung('rung-3', 60, 'supervisor', 2)],
  // The day it has to be said by, and, if nobody has, three days after: a house has time, not for ever.
  'contract-notice': [
    rung('rung-3', 0, 'supervisor', 2),
    rung('rung-4', 3 * 24 * 60, 'duty-manager', 2),
  ],
  // Shouts once, and again each night it still cannot be written.
  'archive-month': [rung('rung-3', 0, 'supervisor', 2)],
  // Somebody has the file open, or its folder cannot be written: looked after, it is made anew by itself.
  'archive-stale': [rung('rung-3', 0, 'supervisor', 2)],
  // The house has one copy less than it believes: loud at once, and to the top when a shift has passed.
  backup: [rung('rung-3', 0, 'supervisor', 3), rung('rung-4', 8 * 60, 'duty-manager', 3)],
  // The copy itself lies there: who answers for the house has the file or its disk looked at.
  'backup-papers': [rung('rung-3', 0, 'supervisor', 2)],
  // Without it a dark screen leaves nothing to go on by: its disk or its folder is looked at.
  fallback: [rung('rung-3', 0, 'supervisor', 2)],
  recovered: [rung('rung-3', 0, 'supervisor', 3)],
  // As loud as damage: what was taken back is to be looked through by everybody.
  restored: [rung('rung-3', 0, 'supervisor', 3)],
  'erased-again': [rung('rung-3', 0, 'supervisor', 3)],
  // What is written is safe: somebody looks after the disk before it gets worse.
  'disk-slow': [rung('rung-3', 0, 'supervisor', 2)],
  'disk-shared': [rung('rung-3', 0, 'supervisor', 2)],
  // Told to both who answer for the house; quiet only once an administrator has settled it.
  'record-changed': [rung('rung-3', 0, 'supervisor', 3), rung('rung-4', 10, 'duty-manager', 3)],
  // Shouts once: the round itself is over.
  'round-missed': [rung('rung-2', 0, 'captain', 2)],
  handover: [
    rung('rung-1', 15, 'operator', 2),
    rung('rung-3', 30, 'supervisor', 3),
    rung('rung-4', 60, 'duty-manager', 3),
  ],
};
