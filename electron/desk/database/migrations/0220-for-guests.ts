/** What goes up to guests and comes back down: meals and their trays, shoes, luggage, extra beds. */
import { roomService } from './0220-for-guests/room-service.ts';
import type { Migration } from './migration.ts';

export const forGuests: Migration = {
  version: 220,
  sql: `${roomService}`,
};
