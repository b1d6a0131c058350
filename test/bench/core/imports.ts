// The dry run of what a large house takes in at once: sixteen hundred rooms, fifteen hundred guests, each
// as a workbook and as text; and how long the desk is held up meanwhile.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { utils, write } from '@e965/xlsx';
import type { ImportSource } from '../../../shared/imports/contract.ts';
import type { ImportKind } from '../../../shared/imports/model.ts';
import type { HouseSize } from '../data/houses.ts';
import { atMost, type Figure, single, spread } from '../support/figures.ts';
import { breathe, say } from '../support/progress.ts';
import { openDesk } from './desks.ts';

const samples = 8;
const two = (value: number): string => String(value).padStart(2, '0');
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Forty floors of forty rooms, the floor merged over its rooms. */
const roomsSheet = () => {
  const rows = upTo(1_600).map((index) => {
    const floor = 1 + Math.floor(index / 40);
    const last = index % 40 === 39;
    const number = `${two(floor)}${two(1 + (index % 40))}`;
    const next = `${two(floor)}${two(2 + (index % 40))}`;
    return [
      index % 40 === 0 ? `${floor}层` : '',
      number,
      index % 3 ? '双床房' : '套房',
      last ? '' : next,
    ];
  });
  const sheet = utils.aoa_to_sheet([['客房一览'], ['楼层', '房号', '房型', '连通房'], ...rows]);
  sheet['!merges'] = upTo(40).map((floor) => ({
    s: { r: 2 + floor * 40, c: 0 },
    e: { r: 41 + floor * 40, c: 0 },
  }));
  return sheet;
};

const staysSheet = (numbers: readonly string[]) =>
  utils.aoa_to_sheet([
    ['房号', '姓名', '到店日期', '离店日期', '人数', 'VIP', '电话', '备注'],
    ...upTo(1_500).map((index) => [
      numbers[index % numbers.length] ?? '',
      `客人${index}`,
      // Stays of one night, one after another, where there are fewer rooms than guests.
      `2026-12-${two(1 + Math.floor(index / numbers.length) * 2)}`,
      `2026/12/${two(2 + Math.floor(index / numbers.length) * 2)}`,
      1 + (index % 3),
      index % 20 ? '' : 'V1',
      `1380000${String(index).padStart(4, '0')}`,
      index % 7 ? '' : '高层，远离电梯',
    ]),
  ]);

const asWorkbook = (sheet: ReturnType<typeof staysSheet>): ImportSource => {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Sheet1');
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array;
  return { name: 'list.xlsx', content: Buffer.from(bytes).toString('base64') };
};

const asText = (sheet: ReturnType<typeof staysSheet>): ImportSource => ({
  name: 'list.csv',
  content: Buffer.from(utils.sheet_to_csv(sheet)).toString('base64'),
});

export const measureImports = async (size: HouseSize): Promise<Figure[]> => {
  const { client, close } = await openDesk(size);
  say('dry runs of 1,600 rooms and 1,500 stays');
  try {
    const { rooms } = await client.rooms.list();
    const stays = staysSheet(rooms.map(({ number }) => number));
    const files: [ImportKind, string, ImportSource][] = [
      ['rooms', '1,600 rooms, a workbook', asWorkbook(roomsSheet())],
      ['rooms', '1,600 rooms, text', asText(roomsSheet())],
      ['stays', '1,500 stays, a workbook', asWorkbook(stays)],
      ['stays', '1,500 stays, text', asText(stays)],
    ];
    await breathe(1_500);
    const held = monitorEventLoopDelay({ resolution: 1 });
    held.enable();
    const figures: Figure[] = [];
    for (const [kind, what, file] of files) {
      const took: number[] = [];
      let read = 0;
      for (let at = 0; at < samples; at += 1) {
        const from = performance.now();
        const { counts } = await client.imports.preview({ kind, file });
        took.push(performance.now() - from);
        read = counts.new + counts.changed + counts.same;
        await breathe(50);
      }
      const note = `${read.toLocaleString('en')} lines taken`;
      figures.push(
        spread(
          { part: 'core', what: `imports.preview, ${what}`, bars: [atMost('p99', 2_000)], note },
          took,
        ),
      );
    }
    held.disable();
    return [
      ...figures,
      single(
        {
          part: 'core',
          what: '  longest stall of the desk meanwhile',
          bars: [atMost('value', 150)],
        },
        held.max / 1e6,
        'ms',
        samples * files.length,
      ),
    ];
  } finally {
    await close();
  }
};
