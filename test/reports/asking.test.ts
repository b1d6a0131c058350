// Reports as people and programs ask for them: who may, what is refused, aims, files, the month-end pack.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readTable } from '../../electron/desk/tables/index.ts';
import { reportNames } from '../../shared/reports/model.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await createTestHouse();
});

const today = { from: '2026-11-23', until: '2026-11-23' };

describe('asking for a report', () => {
  it('lists every report with its figures, each defined in the reader’s language', async () => {
    const { reports } = await house.as('002').reports.list();
    expect(reports.map(({ name }) => name)).toEqual([...reportNames]);
    for (const { figures, says } of reports)
      for (const one of [says, ...figures.flatMap((figure) => [figure.says, figure.title])])
        expect(one).toMatch(/\p{Script=Han}/u);
    await house.as('002').staff.prefer({ language: 'en' });
    const english = (await house.as('002').reports.list()).reports;
    for (const { figures, says } of english)
      for (const one of [says, ...figures.flatMap((figure) => [figure.says, figure.title])])
        expect(one).not.toMatch(/\p{Script=Han}|figures\./u);
  });

  it('an empty time has no figures and divides nothing by nothing', async () => {
    const client = house.as('090');
    for (const name of reportNames) {
      const view = await client.reports.run({
        name,
        from: '2026-11-22T00:00:00+08:00',
        until: '2026-11-22T00:00:00+08:00',
        by: 'day',
      });
      expect(view.lines).toEqual([]);
      for (const { value, figure, denominator, reached } of view.figures) {
        // How many there were is nought; what was divided by them is not known.
        if (denominator === null) expect([name, figure, value]).toEqual([name, figure, 0]);
        else {
          expect([name, figure, value, denominator]).toEqual([name, figure, null, 0]);
          expect(reached).toBeNull();
        }
      }
    }
  });

  it('refuses a time that ends before it begins, an unknown report, figure, cut and mark', async () => {
    const { reports } = house.as('090');
    const run = (more: object) => refusal(reports.run({ name: 'volume', ...today, ...more }));
    expect(await run({ from: '2026-11-24' })).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'reports.backwards',
    });
    expect(await run({ name: 'nonsense' })).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'reports.unknown',
    });
    expect(await refusal(reports.run({ name: 'attendance', ...today, by: 'floor' }))).toMatchObject(
      { code: 'INVALID_INPUT', reason: 'reports.notBy' },
    );
    expect(
      await refusal(reports.run({ name: 'keys', ...today, filters: { floor: '8' } })),
    ).toMatchObject({ reason: 'reports.notBy' });
    const rows = { name: 'volume', ...today, figure: 'requests' };
    expect(await refusal(reports.rows({ ...rows, figure: 'nonsense' }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'reports.unknownFigure',
    });
    expect(await refusal(reports.rows({ ...rows, cursor: 'nonsense' }))).toMatchObject({
      reason: 'reports.badCursor',
    });
  });

  it('shows personal figures to supervisors, and to everybody their own', async () => {
    const asked = { name: 'volume', ...today, by: 'person' } as const;
    expect((await house.as('090').reports.run(asked)).by).toBe('person');
    const operator = house.as('002').reports;
    expect(await refusal(operator.run(asked))).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'reports.personal',
    });
    const of = (person: string) => ({ name: 'volume', ...today, filters: { person } });
    expect(await refusal(operator.run(of('101')))).toMatchObject({ reason: 'reports.personal' });
    expect(await refusal(operator.rows({ ...of('101'), figure: 'requests' }))).toMatchObject({
      reason: 'reports.personal',
    });
    expect(await refusal(operator.export(asked))).toMatchObject({ reason: 'reports.personal' });
    expect((await operator.run(of('002'))).filters).toEqual({ person: '002' });
  });
});

describe('aims', () => {
  it('are the house’s usual ones, and then what a supervisor sets, with an event', async () => {
    const client = house.as('090');
    const aimOf = async (name: string, figure: string) =>
      (await client.reports.list()).reports
        .find((one) => one.name === name)
        ?.figures.find((one) => one.figure === figure)?.aim;
    expect(await aimOf('times', 'answerMean')).toBe(10);
    expect(await aimOf('satisfaction', 'satisfied')).toBe(92);
    const aims = [
      { name: 'times', figure: 'answerMean', value: 9 },
      { name: 'satisfaction', figure: 'satisfied', value: null },
      { name: 'target', figure: 'done', value: 90 },
    ];
    expect(await client.reports.setAims({ aims })).toEqual({ changed: 3 });
    expect(await client.reports.setAims({ aims })).toEqual({ changed: 0 });
    expect(await aimOf('times', 'answerMean')).toBe(9);
    expect(await aimOf('satisfaction', 'satisfied')).toBeNull();
    expect(house.rows('SELECT id, value FROM report_aims ORDER BY id')).toEqual([
      { id: 'satisfaction.satisfied', value: null },
      { id: 'target.done', value: 90 },
      { id: 'times.answerMean', value: 9 },
    ]);
    const events = house.rows<{ body: string; kind: string }>(
      "SELECT kind, body FROM events WHERE subject_kind = 'report' ORDER BY seq",
    );
    expect(events.map(({ kind, body }) => [kind, JSON.parse(body).changes])).toEqual([
      ['aim-set', { value: [10, 9] }],
      ['aim-set', { value: [92, null] }],
      ['aim-set', { value: [null, 90] }],
    ]);
  });

  it('are refused for what is neither good nor bad, above a hundred, and to an operator', async () => {
    const set = (code: string, name: string, figure: string, value: number) =>
      refusal(house.as(code).reports.setAims({ aims: [{ name, figure, value }] }));
    const before = house.contents();
    expect(await set('090', 'volume', 'requests', 5)).toMatchObject({ reason: 'reports.noAim' });
    expect(await set('090', 'target', 'done', 101)).toMatchObject({
      reason: 'reports.overHundred',
    });
    expect(await set('090', 'target', 'none', 5)).toMatchObject({
      reason: 'reports.unknownFigure',
    });
    expect(await set('002', 'target', 'done', 90)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(house.contents()).toBe(before);
  });
});

describe('promises', () => {
  const promisesOf = () =>
    house
      .rows<{ ended: string | null }>('SELECT ended FROM promises ORDER BY promised_at_ms')
      .map(({ ended }) => ended);

  it('are kept apart with how each ended, and a step taken back takes its promise back', async () => {
    const desk = house.as('002');
    const { requests } = await desk.intake.record({ text: '1208毛巾' });
    const id = requests[0]?.id ?? '';
    await desk.requests.promise({ id, by: house.inMinutes(10) });
    expect(promisesOf()).toEqual([null]);
    house.advance(1);
    await desk.requests.promise({ id, by: house.inMinutes(20) });
    expect(promisesOf()).toEqual(['renewed', null]);
    await desk.requests.undo({ id });
    expect(promisesOf()).toEqual([null, 'withdrawn']);
    house.advance(1);
    await desk.requests.reply({ id, text: '在路上' });
    expect(promisesOf()).toEqual(['answered', 'withdrawn']);
    const view = await house.as('090').reports.run({ name: 'promises', ...today });
    expect(view.figures.map(({ figure, value }) => [figure, value])).toEqual([
      ['kept', 100],
      ['broken', 0],
      ['made', 1],
      ['renewed', 0],
    ]);
  });

  it('count as broken once their time has passed unanswered', async () => {
    const desk = house.as('002');
    const { requests } = await desk.intake.record({ text: '1208毛巾' });
    await desk.requests.promise({ id: requests[0]?.id ?? '', by: house.inMinutes(5) });
    const kept = async () =>
      (await house.as('090').reports.run({ name: 'promises', ...today })).figures[0];
    expect(await kept()).toMatchObject({ value: null, denominator: 0 });
    house.advance(6);
    expect(await kept()).toMatchObject({ value: 0, numerator: 0, denominator: 1 });
  });
});

describe('files', () => {
  it('the same figures as CSV and XLSX, nothing in them a formula, and on the record', async () => {
    house.arrange("UPDATE services SET zh = '=1+1' WHERE code = 'towels'");
    await house.as('002').intake.record({ text: '1208毛巾' });
    const asked = { name: 'volume', ...today, by: 'service' } as const;
    const csv = await house.as('090').reports.export({ ...asked, format: 'csv' });
    const text = readFileSync(csv.path, 'utf8');
    expect(text).toContain("'=1+1");
    expect(text).not.toMatch(/(^|,)=1\+1/m);
    const { path } = await house.as('090').reports.export({ ...asked, format: 'xlsx' });
    const { header, rows, problems } = await readTable(readFileSync(path), basename(path));
    expect(problems.filter(({ kind }) => kind === 'formula')).toEqual([]);
    expect(header).toEqual(['工作量']);
    expect(rows.length).toBeGreaterThan(5);
    expect(
      house.rows("SELECT kind FROM events WHERE kind = 'exported' AND subject_kind = 'paper'"),
    ).toHaveLength(2);
  });

  it('a share of nothing stands as a dash in the file', async () => {
    const { path } = await house
      .as('090')
      .reports.export({ name: 'handouts', from: '2025-01-01', until: '2025-01-01', format: 'csv' });
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(',–,');
    expect(text).not.toMatch(/NaN|Infinity|,null/);
  });

  it('the month-end pack holds every report twice and a list of its files that agrees', async () => {
    const { folder, files } = await house.as('090').reports.monthEnd({ month: '2026-11' });
    expect(folder.startsWith(house.dataDir)).toBe(true);
    const there = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(there.filter((name) => name !== 'CSV').sort()).toEqual(
      files.map(({ name }) => name).sort(),
    );
    // In the person's language, in the order of the reports, the tables for other programs apart.
    const names = files.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        ...['00 目录.csv', '01 工作量.xlsx', '03 响应与完成.xlsx', 'manifest.json'],
        ...['CSV/01 工作量 按日.csv', 'CSV/01 工作量 按楼层.csv'],
      ]),
    );
    expect(names.filter((name) => name.endsWith('.xlsx'))).toHaveLength(reportNames.length);
    expect(names.filter((name) => name !== 'manifest.json').join()).not.toMatch(/volume|floor/);
    const contents = readFileSync(join(folder, '00 目录.csv'), 'utf8');
    expect(contents).toContain('01 工作量.xlsx,工作量,日 · 楼层,这段时间接到的服务要求。');
    for (const { name, bytes, sha256 } of files) {
      const content = readFileSync(join(folder, name));
      expect(content.length).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ month: '2026-11', timeZone: 'Asia/Shanghai' });
    expect(manifest.files).toHaveLength(files.length - 1);
    expect(house.rows("SELECT subject_id FROM events WHERE kind = 'month-written'")).toEqual([
      { subject_id: '2026-11' },
    ]);
    expect(files.some(({ name }) => name.endsWith('.pdf'))).toBe(false);
    // Written again, it goes into a folder beside the first.
    const again = await house.as('090').reports.monthEnd({ month: '2026-11' });
    expect(again.folder).not.toBe(folder);
    expect(await refusal(house.as('002').reports.monthEnd({ month: '2026-11' }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});
