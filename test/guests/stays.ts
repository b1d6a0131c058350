/** Guests who come, leave and come again, at the desk. */
import type { TestHouse } from '../support/house.ts';

type Come = {
  place: string;
  guest: string;
  phone?: string;
  company?: string;
  document?: string;
  birthday?: string;
  incognito?: boolean;
  vipClass?: 'key' | 'regular' | 'potential';
  preferences?: string[];
};

/** Checks a guest in for a night. */
export const comes = async (house: TestHouse, guest: Come, nights = 1) => {
  const departure = new Date(house.nowMs() + 8 * 3_600_000 + nights * 86_400_000)
    .toISOString()
    .slice(0, 10);
  return house.as('011').stays.checkIn({ ...guest, departure });
};

/** Checks in and out again; the next day begins. Gives the stay. */
export const cameOnce = async (house: TestHouse, guest: Come) => {
  const { stay } = await comes(house, guest);
  await house.as('011').stays.checkOut({ id: stay.id });
  house.advance(24 * 60);
  return stay;
};

export const events = (house: TestHouse, subject: string, kind?: string) =>
  house
    .rows<{ kind: string; actor: string; body: string; personal: string | null }>(
      `SELECT kind, actor, events.body, event_personal.body AS personal
       FROM events LEFT JOIN event_personal USING (seq) WHERE subject_id = ? ORDER BY seq`,
      subject,
    )
    .filter((event) => kind === undefined || event.kind === kind);
