// The lock-change list of a lost key: every exposed door once, the ones done ticked, each with room to sign.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { lockRows } from '../../renderer/features/keys/lockRows.ts';
import { SheetTable } from '../../renderer/paper/SheetTable.tsx';
import { createKeyHouse } from './house.ts';

it('names every exposed door, and ticks what is done', async () => {
  const house = await createKeyHouse();
  const desk = house.as('002');
  const { id, exposed } = await desk.keys.lost({ key: 'F05', note: '巡楼后找不到' });
  const row = await desk.keys.locksChanged({ incident: id, places: ['0501', '0502'] });
  const columns = [{ name: '门' }, { name: '已换' }, { name: '签名' }];
  const html = renderToStaticMarkup(
    <SheetTable columns={columns} rows={lockRows(row)} empty="–" />,
  );
  expect(exposed).toHaveLength(18);
  for (const door of exposed) expect(html.split(`>${door}<`)).toHaveLength(2);
  expect(html.match(/✓/g)).toHaveLength(2);
  expect(html.match(/<td/g)).toHaveLength(18 * 3);
});
