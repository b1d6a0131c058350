// What the palette lists of the newer books: found in both languages and as it is typed, and only by whoever may.
import { beforeAll, describe, expect, it } from 'vitest';
import { t } from '../../renderer/client/texts.ts';
import { complaintEntries } from '../../renderer/features/palette/complaints.ts';
import { contractEntries } from '../../renderer/features/palette/contracts.ts';
import { deedEntries } from '../../renderer/features/palette/deeds.ts';
import type { Entry } from '../../renderer/features/palette/entries.ts';
import { reportEntries } from '../../renderer/features/palette/reports.ts';
import { best, partsOf } from '../../renderer/ui/find.ts';
import { readSounds } from '../../renderer/ui/spell.ts';
import { may, type Permission } from '../../shared/kernel/permissions.ts';
import { reportNames } from '../../shared/reports/model.ts';
import { createTestHouse } from '../support/house.ts';

beforeAll(readSounds);

const found = (entries: readonly Entry[], query: string) =>
  best(entries, partsOf(query), 5).map(({ item }) => item.id);

describe('in the palette', () => {
  it('every report and its figures are found by name, in either language or as pinyin', async () => {
    const house = await createTestHouse();
    const { reports } = await house.as('011').reports.list();
    const entries = reportEntries(reports, t);
    expect(entries.filter(({ id }) => id.split(' ').length === 2)).toHaveLength(reportNames.length);
    for (const query of ['平均完成', 'pjwc', 'pingjunwancheng'])
      expect(found(entries, query)[0], query).toBe('report times completeMean');
    expect(found(entries, 'xiangying')[0]).toBe('report times');
    // No keyboard has an ü.
    expect(found(entries, 'quxiaolv')[0]).toBe('report volume cancelled');
    for (const { id, title } of entries) {
      expect(title, id).not.toContain('figures.');
      expect(found(entries, title), title).toContain(id);
    }
    for (const name of reportNames)
      expect(found(entries, t(`figures.report.${name}.title`, { lng: 'en' }))).toContain(
        `report ${name}`,
      );
  });

  it('an unfinished complaint is found by number and words; a sensitive one by nobody it is not for', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const open = await operator.complaints.open({
      kind: 'noise',
      severity: 2,
      place: '1208',
      what: '隔壁半夜唱歌',
    });
    await house.as('020').complaints.open({
      kind: 'harassment',
      severity: 3,
      place: '1210',
      what: '不便转述',
    });
    const of = async (code: string) =>
      complaintEntries((await house.as(code).complaints.list({})).complaints, t);
    const ofOperator = await of('002');
    for (const query of [`c${open.number}`, '唱歌', 'changge', '1208 噪音'])
      expect(found(ofOperator, query), query).toEqual([`complaint ${open.complaint?.id}`]);
    expect(found(ofOperator, '不便转述')).toEqual([]);
    expect(found(await of('020'), '不便转述')).toHaveLength(1);
  });

  it('a contract is found by its supplier', async () => {
    const house = await createTestHouse();
    const added = await house.as('011').contracts.add({
      supplier: '洁净洗衣有限公司',
      scope: '布草洗涤',
      startsOn: '2026-01-01',
    });
    const entries = contractEntries((await house.as('002').contracts.list({})).contracts, t);
    for (const query of ['洁净', 'jiejing', '布草'])
      expect(found(entries, query), query).toEqual([`contract ${added.id}`]);
    expect(entries[0]?.detail).not.toContain('contracts.');
  });

  it('what is begun in a book is found by whoever may begin it', () => {
    const of = (role: 'operator' | 'supervisor') =>
      deedEntries(t, (permission: Permission) => may(role, permission));
    for (const [query, id] of [
      ['新增答案', 'deed answer'],
      ['new answer', 'deed answer'],
      ['xincuoshi', 'deed measure'],
      ['new measure', 'deed measure'],
      ['yanlian', 'deed practice'],
      ['practice day', 'deed practice'],
    ] as const)
      expect(found(of('supervisor'), query)[0], query).toBe(id);
    expect(found(of('operator'), 'new answer')).toEqual([]);
    expect(found(of('operator'), 'practice day')).toEqual(['deed practice']);
    for (const { title } of of('supervisor')) expect(title).not.toContain('palette.');
  });
});
