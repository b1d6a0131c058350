/** What goes up to guests and comes back down: meals and their trays, shoes, luggage, extra beds. */
import { extraBeds } from './0220-for-guests/extra-beds.ts';
import { guestThings } from './0220-for-guests/guest-things.ts';
import { roomService } from './0220-for-guests/room-service.ts';
import type { Migration } from './migration.ts';

export const forGuests: Migration = {
  version: 220,
  sql: `${roomService}${guestThings}${extraBeds}`,
};
