/** Who lives where, put into the world around the desk: as if the front office had let the room days ago. */
import type { TestHouse } from './house.ts';

type Put = {
  room: string;
  departure: string;
  id?: string;
  guest?: string;
  arrival?: string;
  state?: 'expected' | 'in-house' | 'departed';
  vipClass?: 'key' | 'regular' | 'potential' | null;
  incognito?: boolean;
};

let put = 0;
export const putStay = (house: TestHouse, stay: Put): string => {
  put += 1;
  const { id = `stay-${put}`, guest = 'Wang', arrival = '2026-11-20', state = 'in-house' } = stay;
  house.arrange(
    `INSERT INTO stays (id, room, guest, incognito, party, vip_class, language, companions, arrival, departure, day_use,
       state, preferences, version)
     VALUES (?, ?, ?, ?, 1, ?, 'zh', '[]', ?, ?, 0, ?, '[]', 1)`,
    id,
    stay.room,
    guest,
    stay.incognito ? 1 : 0,
    stay.vipClass ?? null,
    arrival,
    stay.departure,
    state,
  );
  if (state === 'in-house')
    house.arrange(`UPDATE rooms SET occupancy = 'occupied' WHERE number = ?`, stay.room);
  return id;
};
