// The command line as a script meets it: another process, JSON in, JSON out, exit codes.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { rewind } from '../database/rewind.ts';
import { failureIn, type Run, runDesk } from '../support/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'bellboard-cli-'));
const demo = join(folder, 'demo');
const empty = join(folder, 'empty');
const at = '2026-11-23T16:00:00+08:00';
const operator = ['--as', '002', '--pin', '000022'];

type Recorded = { requests: { id: string; loggedAt: string }[] };

type Answer = {
  id?: string | number;
  ok: boolean;
  output?: Record<string, unknown>;
  error?: { code: string; message: string; details: Record<string, unknown> };
};

const batch = async (
  dataDir: string,
  lines: readonly unknown[],
  who: readonly string[] = operator,
): Promise<Answer[]> => {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const run = await runDesk(['--data', dataDir, 'batch', ...who], `${input.join('\n')}\n`);
  expect(run.err).toBe('');
  expect(run.code).toBe(0);
  return run.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
};

/** The output of a line that must have gone well. */
const outputOf = <T>(answer: Answer | undefined): T => {
  if (!answer?.ok) throw new Error(answer?.error?.message ?? 'no answer');
  return answer.output as T;
};

const call = (dataDir: string, ...args: string[]): Promise<Run> =>
  runDesk(['--data', dataDir, 'call', ...args]);

let made: Run;
let adminOfEmpty: string[] = [];
beforeAll(async () => {
  made = await runDesk(['--data', demo, 'init', '--demo', '--at', at]);
  const run = await runDesk(['--data', empty, 'init', '--empty']);
  adminOfEmpty = ['--as', '090', '--pin', (JSON.parse(run.out) as { password: string }).password];
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('init', () => {
  it('makes the demo house and prints what is in it', () => {
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(made.out)).toMatchObject({
      state: 'ready',
      demo: true,
      name: { zh: '湖畔酒店', en: 'Lakeside Hotel' },
      rooms: 226,
      floors: 13,
    });
  });

  it('makes an empty house with one administrator', async () => {
    const run = await call(empty, 'staff.list', '{}', ...adminOfEmpty);
    expect(JSON.parse(run.out)).toMatchObject({ staff: [{ code: '090', role: 'administrator' }] });
  });

  it('gives each empty house a password of its own, said once, and takes a long enough one', async () => {
    const made = (name: string, ...args: string[]) =>
      runDesk(['--data', join(folder, name), 'init', '--empty', ...args]);
    const own = JSON.parse((await made('own', '--pin', 'lotus-pond-7')).out) as object;
    expect(own).not.toHaveProperty('password');
    const [, , , passwordOfEmpty] = adminOfEmpty;
    expect(passwordOfEmpty).toMatch(/^[\w-]{12}$/);
    const other = JSON.parse((await made('other')).out) as { password: string };
    expect(other.password).not.toBe(passwordOfEmpty);
    expect(failureIn(await made('short', '--pin', '009900'))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { reason: 'staff.shortPassword' },
    });
  });

  it('refuses a folder that has a house, and a wish that is not clear', async () => {
    const again = await runDesk(['--data', demo, 'init', '--empty']);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(failureIn(again)).toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'house.exists' },
    });
    for (const wish of [[], ['--demo', '--empty']]) {
      const run = await runDesk(['--data', join(folder, 'none'), 'init', ...wish]);
      expect(failureIn(run)).toMatchObject({ code: 'INVALID_INPUT' });
    }
    const badMoment = await runDesk([
      '--data',
      join(folder, 'none'),
      'init',
      '--demo',
      '--at',
      'now',
    ]);
    expect(failureIn(badMoment)).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'at' } });
  });
});

describe('call', () => {
  it('prints the output as one line of JSON', async () => {
    const run = await call(demo, 'intake.parse', '{"text":"1208吹风机"}', ...operator);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(run.out)).toMatchObject({
      place: { kind: 'room', code: '1208', known: true },
      items: [{ service: 'loan-hair-dryer' }],
      rest: '',
    });
  });

  it.each([
    [['house.drawFloors', '{}'], 'INVALID_INPUT', 'kernel.invalidInput'],
    [['requests.get', '{"id":'], 'INVALID_INPUT', 'kernel.notJson'],
    [
      ['board.snapshot', '{}', '--as', '002', '--pin', '999999'],
      'UNAUTHENTICATED',
      'session.badPin',
    ],
  ])(
    '%j fails on standard error, with code, sentence and details, and exits 1',
    async (args, code, reason) => {
      const run = await call(empty, ...args);
      expect(run).toMatchObject({ code: 1, out: '' });
      expect(run.err.trim().split('\n')).toHaveLength(1);
      expect(failureIn(run)).toMatchObject({ code, details: { reason } });
      expect(failureIn(run).message).toMatch(/[。！]$/);
    },
  );

  it('takes the secret from the environment, where no list of programs shows it', async () => {
    const asked = ['--data', demo, 'call', 'board.snapshot', '{}', '--as', '002'];
    const told = await runDesk(asked, '', { env: { BELLBOARD_PIN: '000022' } });
    expect(told).toMatchObject({ code: 0, err: '' });
    const wrong = await runDesk(asked, '', { env: { BELLBOARD_PIN: '999999' } });
    expect(failureIn(wrong)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('refuses a folder without a house and leaves it as it is', async () => {
    const run = await call(join(folder, 'nowhere'), 'board.snapshot', '{}', ...operator);
    expect(failureIn(run)).toMatchObject({ code: 'NOT_FOUND', details: { reason: 'house.none' } });
  });
});

describe('batch', () => {
  it('answers a line each, in order, and goes on after a failure', async () => {
    const answers = await batch(demo, [
      { id: 1, call: 'intake.record', input: { text: '0503毛巾' } },
      {
        id: 'two',
        call: 'requests.confirm',
        input: { id: '0198c0de-0000-7000-8000-000000000000' },
      },
      '',
      '{"id":3,',
      '[]',
      { id: 4, input: {} },
      { id: 5, call: 'nothing.there' },
      { id: 'a', call: 'requests' },
      { id: 'b', call: '__proto__.constructor', input: {} },
      { id: 'c', call: 'board.changes' },
      { id: 'd', call: 'house.change', input: {} },
      { id: 6, call: 'staff.list', as: '105', pin: '110055' },
      { id: 7, call: 'requests.list', input: { place: '0503' }, as: '105', pin: 'wrong1' },
      { call: 'house.status' },
    ]);
    expect(answers.map(({ id, ok, error }) => [id, ok, error?.code])).toEqual([
      [1, true, undefined],
      ['two', false, 'NOT_FOUND'],
      [undefined, false, 'INVALID_INPUT'],
      [undefined, false, 'INVALID_INPUT'],
      [4, false, 'INVALID_INPUT'],
      [5, false, 'NOT_FOUND'],
      ['a', false, 'NOT_FOUND'],
      ['b', false, 'NOT_FOUND'],
      ['c', false, 'INVALID_INPUT'],
      ['d', false, 'NOT_ALLOWED'],
      [6, true, undefined],
      [7, false, 'UNAUTHENTICATED'],
      [undefined, true, undefined],
    ]);
  });

  it('has committed each line before it answers', async () => {
    const [answer] = await batch(demo, [{ call: 'intake.record', input: { text: '0504毛巾' } }]);
    const [request] = outputOf<Recorded>(answer).requests;
    const db = new Sqlite(join(demo, 'house.db'), { readonly: true });
    const row = db.prepare('SELECT place, state FROM requests WHERE id = ?').get(request?.id);
    db.close();
    expect(row).toEqual({ place: '0504', state: 'logged' });
  });

  it('a clock line sets a demo house’s clock and runs what falls due on the way', async () => {
    const answers = await batch(demo, [
      { call: 'intake.record', input: { text: '0505毛巾' } },
      { clock: '2026-11-23T18:00:00+08:00' },
      { call: 'alarms.list' },
    ]);
    expect(answers[1]).toMatchObject({ ok: true, output: { clock: '2026-11-23T18:00:00+08:00' } });
    const [request] = outputOf<Recorded>(answers[0]).requests;
    const { alarms } = outputOf<{ alarms: { requestId: string; step: string }[] }>(answers[2]);
    expect(alarms.find(({ requestId }) => requestId === request?.id)?.step).toBe('rung-4');
    // The clock stays where it was set, and runs on from there.
    const [later] = await batch(demo, [{ call: 'intake.record', input: { text: '0506毛巾' } }]);
    const [next] = outputOf<Recorded>(later).requests;
    expect(next?.loggedAt).toMatch(/^2026-11-23T18:/);
  });

  it('in a live house a clock line is refused', async () => {
    const [answer] = await batch(empty, [{ id: 9, clock: at }], adminOfEmpty);
    expect(answer).toMatchObject({
      id: 9,
      ok: false,
      error: { code: 'NOT_ALLOWED', details: { reason: 'house.clockOfLiveHouse' } },
    });
  });
});

describe('procedures', () => {
  it('prints every operation with kind, permission and JSON schemas', async () => {
    const run = await runDesk(['procedures']);
    expect(run).toMatchObject({ code: 0, err: '' });
    const list = JSON.parse(run.out) as {
      name: string;
      permission: string;
      input: object | null;
    }[];
    const names = list.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(
        [
          ['intake', 'parse record'],
          [
            'requests',
            'get list dispatch reassign acknowledge start wait resume complete confirm cancel reopen promise reply note',
          ],
          ['board', 'snapshot'],
          ['calls', 'begin update end list'],
          ['events', 'list'],
          ['search', 'find'],
          ['staff', 'signOn signOff onDuty'],
        ].flatMap(([domain, called]) =>
          (called ?? '').split(' ').map((name) => `${domain}.${name}`),
        ),
      ),
    );
    expect(list.find(({ name }) => name === 'requests.wait')).toMatchObject({
      kind: 'command',
      permission: 'requests.work',
      input: {
        type: 'object',
        required: ['id', 'reason'],
        properties: { recheckAt: { type: 'string', format: 'date-time' } },
      },
      output: { type: 'object' },
    });
  });
});

describe('verify', () => {
  it('changes no house of an older program: it is opened by the console first, which copies it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bellboard-cli-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(join(empty, 'house.db'), join(folder, 'house.db'));
    const db = new Sqlite(join(folder, 'house.db'));
    rewind(db);
    const versionOf = () => db.pragma('user_version', { simple: true });
    const before = versionOf();
    const run = await runDesk(['--data', folder, 'verify']);
    expect(run.code).toBe(1);
    expect(failureIn(run)).toMatchObject({
      code: 'WRONG_STATE',
      message: expect.stringContaining('没有动任何数据'),
    });
    expect(versionOf()).toBe(before);
    db.close();
    expect(existsSync(join(folder, 'backups'))).toBe(false);
  });

  it('exits 0 over a whole record, and 1 with the place of the damage', async () => {
    const whole = await runDesk(['--data', empty, 'verify']);
    expect(whole.code).toBe(0);
    expect(JSON.parse(whole.out)).toMatchObject({ ok: true, findings: [] });
    const db = new Sqlite(join(empty, 'house.db'));
    db.exec("DROP TRIGGER events_never_change; UPDATE events SET body = '{}' WHERE seq = 2");
    db.close();
    const broken = await runDesk(['--data', empty, 'verify']);
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.out)).toMatchObject({
      ok: false,
      findings: [
        { kind: 'event-changed', seq: 2, table: 'events' },
        { kind: 'schema-changed', key: 'trigger events_never_change' },
        { kind: 'row-changed', table: 'events', key: '2' },
      ],
    });
  });
});
