// The parts papers are built of, as markup: a label with its code, a table with its rows, and no style or
// script the page's policy would refuse.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import '../../renderer/client/texts.ts';
import { Label } from '../../renderer/paper/Label.tsx';
import { SheetTable } from '../../renderer/paper/SheetTable.tsx';

it('a label says what it is and bears its code for scanner and eye', () => {
  const html = renderToStaticMarkup(
    <Label title="L-2611-0042" lines={['黑色雨伞 大堂', '2026-11-23']} code="L-2611-0042" />,
  );
  expect(html).toContain('黑色雨伞 大堂');
  expect(html).toContain('aria-label="L-2611-0042"');
  expect(html).toMatch(/<path d="M/);
  expect(html).not.toMatch(/<script|style="/);
});

it('a code no symbol can hold is at least there to be read', () => {
  const html = renderToStaticMarkup(<Label title="x" code="雨伞" />);
  expect(html).not.toContain('<svg');
  expect(html).toContain('雨伞');
});

it('a table has a cell for every column and says when it is empty', () => {
  const columns = [{ name: '钥匙' }, { name: '数量', align: 'right' as const }];
  const html = renderToStaticMarkup(
    <SheetTable columns={columns} rows={[{ key: 'F08', cells: ['F08'] }]} empty="没有" />,
  );
  expect(html.match(/<td/g)).toHaveLength(2);
  expect(renderToStaticMarkup(<SheetTable columns={columns} rows={[]} empty="没有" />)).toContain(
    '没有',
  );
});
