/** The steps of an alarm and what it can shout for. */

/** The rungs of the climb, and the alarms that are no climb. */
export const alarmSteps = [
  'warning',
  'rung-1',
  'rung-2',
  'rung-3',
  'rung-4',
  'promise',
  'promise-passed',
  'recheck',
] as const;
export type AlarmStep = (typeof alarmSteps)[number];

/** What of a request an alarm shouts for. */
export const requestTargets = ['acknowledge', 'complete', 'promise', 'recheck'] as const;

/** What of the registers is watched and climbs by itself. */
export const watchTargets = [
  /** A key that is due back. */
  'key-return',
  /** A key in the hands of somebody who is off duty, on break too long, or has no work there. */
  'key-stray',
  /** A key that cannot be found: the duty manager is told until the incident is closed. */
  'key-lost',
  /** A found item that needs a step: valuables to the safe, perishables out, suspicious things to security. */
  'found-step',
  /** A lent thing due back. */
  'loan-return',
  /** A lent thing is back that somebody waits for. */
  'loan-ready',
  /** A guest whose do-not-disturb has hung too long. */
  'welfare',
  /** A round of the public areas that nobody says was done. */
  'round-missed',
  /** A shift that has begun without a signed handover. */
  'handover',
  /** A room that is to be rung now. */
  'wake-up',
  /** A guest who answered neither the telephone nor the door. */
  'wake-up-silent',
  /** A message that has not reached a guest who leaves soon. */
  'message',
  /** A complaint whose guest must hear from the house. */
  'complaint-reply',
  /** Compensation above somebody's limit that waits for leave. */
  'complaint-approval',
  /** A guest who is to be asked how it was put right. */
  'complaint-enquiry',
  /** A carer who is still with a child past the time agreed. */
  'sitting',
  /** A contract about which the house has to say whether it goes on. */
  'contract-notice',
  /** A month that is over and could not be written into the archive. */
  'archive-month',
  /** A month's personal file that could not be made anew: what was erased still stands in it. */
  'archive-stale',
  /** A place that could not take a copy of the house, or a copy that could not be restored in the rehearsal. */
  'backup',
  /** The copy lies there, a paper of a contract beside it does not. */
  'backup-papers',
  /** The sheet for the hours without a screen could not be written. */
  'fallback',
  /** The house was found damaged and came back: somebody reads what is missing. */
  'recovered',
  /** The house went back to a copy: everybody's latest work is to be looked through. */
  'restored',
  /** The house went back behind something that was erased: it was erased again, or nobody can say what it was. */
  'erased-again',
  /** Something was changed behind the desk's back. */
  'record-changed',
  /** The disk of the house keeps operators waiting. */
  'disk-slow',
  /** The house does not lie on this PC. */
  'disk-shared',
] as const;
export type WatchTarget = (typeof watchTargets)[number];

export const alarmTargets = [...requestTargets, ...watchTargets] as const;
export type AlarmTarget = (typeof alarmTargets)[number];
