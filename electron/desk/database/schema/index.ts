/**
 * The tables as TypeScript sees them, one file per domain. The migrations make them; a test holds the
 * two together.
 */
export * from './alarms.ts';
export * from './answers.ts';
export * from './archive.ts';
export * from './attendance.ts';
export * from './babysitting.ts';
export * from './backups.ts';
export * from './calls.ts';
export * from './catalogue.ts';
export * from './charges.ts';
export * from './complaints.ts';
export * from './door-openings.ts';
export * from './events.ts';
export * from './extra-beds.ts';
export * from './guest-things.ts';
export * from './guests.ts';
export * from './handover.ts';
export * from './house.ts';
export * from './housekeeping.ts';
export * from './keys.ts';
export * from './laundry.ts';
export * from './layout.ts';
export * from './loans.ts';
export * from './lost-and-found.ts';
export * from './measures.ts';
export * from './messages.ts';
export * from './minibar.ts';
export * from './outages.ts';
export * from './people.ts';
export * from './practice.ts';
export * from './record.ts';
export * from './reports.ts';
export * from './requests.ts';
export * from './room-service.ts';
export * from './rooms.ts';
export * from './search.ts';
export * from './service-contracts.ts';
export * from './service-model.ts';
export * from './staff.ts';
export * from './stays.ts';
export * from './surveys.ts';
export * from './wake-ups.ts';
export * from './welcome.ts';
export * from './welfare.ts';
