/** What is done for guests every day: wake-ups, messages and laundry, each beside the request that asks for it. */
import { babysitting } from './0150-services/babysitting.ts';
import { laundry } from './0150-services/laundry.ts';
import { messages } from './0150-services/messages.ts';
import { wakeUps } from './0150-services/wake-ups.ts';
import type { Migration } from './migration.ts';

export const services: Migration = {
  version: 150,
  sql: `${wakeUps}${messages}${laundry}${babysitting}`,
};
