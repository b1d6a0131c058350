/** Somebody who stays in a room, put there past the desk. */
import type { TestHouse } from '../support/house.ts';

export const stay = (house: TestHouse, room: string, guest: string): void =>
  house.arrange(
    `INSERT INTO stays (id, room, guest, incognito, party, companions, language, arrival, departure, day_use, state, preferences, version)
     VALUES (?, ?, ?, 0, 1, '[]', 'en', '2026-11-20', '2026-11-26', 0, 'in-house', '[]', 1)`,
    `stay-${room}`,
    room,
    guest,
  );
