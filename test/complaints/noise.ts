// A guest who cannot sleep: the complaint most of the tests begin with.
import type { TestHouse } from '../support/house.ts';
import { putStay } from '../support/stays.ts';

const operator = '002';

export const noise = async (house: TestHouse) => {
  putStay(house, { room: '1208', departure: '2026-11-25', guest: '张三' });
  const client = house.as(operator);
  const { complaint } = await client.complaints.open({
    what: '隔壁很吵，睡不着',
    place: '1208',
    wants: '换个安静的房间',
    repeatedBack: true,
  });
  if (!complaint) throw new Error('the operator may see it');
  return { client, id: complaint.id, complaint };
};
