// Who may listen to the live board.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

describe('the line of patches', () => {
  it('opens for those who may see the board, and for nobody else', async () => {
    const house = await createTestHouse();
    const nobody = house.desk.clientFor(house.desk.connect({ station: 'desk-1' }));
    const listen = async (client: typeof nobody) => {
      const changes = await client.board.changes();
      const first = await changes.next();
      await changes.return?.(undefined);
      return first.value;
    };
    expect(await refusal(listen(nobody))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await listen(house.as('112'))).toEqual({});
  });

  it('ends with the session that opened it', async () => {
    const house = await createTestHouse();
    const session = house.desk.connect({ station: 'desk-1' });
    const client = house.desk.clientFor(session);
    const [operator] = house.rows("SELECT id FROM staff WHERE code = '002'") as { id: string }[];
    session.staffId = operator?.id ?? null;
    const changes = await client.board.changes();
    await changes.next();
    await client.session.signOut();
    const next = changes.next();
    await recordOne(house.as('011'), '1208 吹风机');
    expect(await next).toMatchObject({ done: true });
  });
});
