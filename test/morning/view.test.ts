// The morning in one view: each line from what really happened, nothing made up and nothing typed.
import { describe, expect, it } from 'vitest';
import type { MorningView } from '../../shared/morning/contract.ts';
import { mayGoRound } from '../../shared/morning/model.ts';
import { comes } from '../guests/stays.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { requestIn } from '../support/requests.ts';
import { putStay } from '../support/stays.ts';

const view = (house: TestHouse) => house.as('011').morning.view();
const of = async (house: TestHouse, section: string) =>
  (await view(house)).items.filter((item) => item.section === section);

/** The figure `report.name`. */
const figureOf = ({ figures }: MorningView, named: string) =>
  figures.find(({ report, figure }) => `${report}.${figure}` === named);

describe('the morning', () => {
  it('of a house where nothing happened counts nothing and says so', async () => {
    const house = await createTestHouse({ at: '2026-11-23T08:00:00+08:00' });
    const morning = await view(house);
    expect(morning).toMatchObject({
      day: '2026-11-23',
      from: '2026-11-22T00:00:00.000+08:00',
      until: '2026-11-23T08:00:00.000+08:00',
    });
    expect(figureOf(morning, 'volume.requests')).toMatchObject({
      value: 0,
      before: { value: 0 },
    });
    for (const name of [
      'times.answerMean',
      'times.completeMean',
      'target.done',
      'promises.kept',
      'satisfaction.satisfied',
    ])
      expect(figureOf(morning, name), name).toMatchObject({ value: null, reached: null });
    expect(morning.onDuty.flatMap(({ names }) => names).length).toBeGreaterThan(0);
  });

  it('counts yesterday and the night, answers against ten minutes, satisfaction against 92', async () => {
    const house = await createTestHouse({ at: '2026-11-23T16:00:00+08:00' });
    const id = await requestIn(house, 'dispatched', { place: '1208' });
    house.advance(4);
    const operator = house.as('002');
    await operator.requests.acknowledge({ id });
    house.advance(4);
    await operator.requests.complete({ id });
    await operator.requests.confirm({ id, satisfied: true });
    const late = await requestIn(house, 'dispatched', { place: '1210' });
    house.advance(40);
    await operator.requests.complete({ id: late });
    await operator.requests.confirm({ id: late, satisfied: false });
    house.setClock('2026-11-24T07:30:00+08:00');
    const morning = await view(house);
    const figure = (name: string) => figureOf(morning, name);
    expect(figure('volume.requests')).toMatchObject({ value: 2, before: { value: 0 } });
    expect(figure('times.answerMean')).toMatchObject({
      value: 22,
      denominator: 2,
      aim: 10,
      reached: false,
    });
    expect(figure('target.done')).toMatchObject({ value: 50, denominator: 2 });
    expect(figure('satisfaction.satisfied')).toMatchObject({ value: 50, aim: 92, reached: false });
    house.setClock('2026-11-25T07:30:00+08:00');
    expect(figureOf(await view(house), 'volume.requests')).toMatchObject({ value: 0 });
  });

  it('counts what was opened again of requests alone, whatever other registers opened', async () => {
    const house = await createTestHouse({ at: '2026-11-23T16:00:00+08:00' });
    const operator = house.as('002');
    const { complaint } = await operator.complaints.open({ what: '太吵', place: '1208' });
    const id = complaint?.id ?? '';
    await operator.complaints.resolve({ id, text: '换房', told: '已换' });
    await operator.complaints.followUp({ id, view: 'not', text: '还吵' });
    expect(house.rows("SELECT 1 AS one FROM events WHERE kind = 'reopened'")).toHaveLength(1);
    expect(figureOf(await view(house), 'reopened.times')).toMatchObject({ value: 0 });
    const done = await requestIn(house, 'done', { place: '1208' });
    await operator.requests.reopen({ id: done, reason: '又坏了' });
    expect(figureOf(await view(house), 'reopened.times')).toMatchObject({ value: 1 });
  });

  it('names the promise that passed, the guest who asked again, the fault that came back, the valuable', async () => {
    const house = await createTestHouse({ at: '2026-11-23T16:00:00+08:00' });
    const operator = house.as('002');
    const promised = await requestIn(house, 'logged', { place: '1208' });
    await operator.requests.promise({ id: promised, by: house.inMinutes(10) });
    const kept = await requestIn(house, 'logged', { place: '1209' });
    await operator.requests.promise({ id: kept, by: house.inMinutes(10) });
    await operator.requests.reply({ id: kept, text: '马上送到' });
    const asked = await requestIn(house, 'logged', { place: '1210', service: 'pillows' });
    await operator.intake.record({ text: '1210 枕头 催' });
    await requestIn(house, 'confirmed', { place: '1105', service: 'repair-ac' });
    await requestIn(house, 'confirmed', { place: '1106', service: 'repair-ac' });
    const ring = await operator.lostAndFound.found({ what: '金戒指', place: '1208' });
    await operator.lostAndFound.found({ what: '雨伞', place: 'lobby' });
    const mistaken = await operator.lostAndFound.found({ what: '金戒指', place: '1209' });
    await operator.lostAndFound.cancel({ id: mistaken.id, reason: '登记两次' });
    house.advance(24 * 60 - 30);
    const again = await requestIn(house, 'logged', { place: '1105', service: 'repair-ac' });
    const lines = async (section: string) =>
      (await of(house, section)).map(({ subject }) => subject.id);
    expect(await lines('promises')).toEqual([promised]);
    expect(await lines('chased')).toEqual([asked]);
    expect(await of(house, 'repeating')).toMatchObject([
      {
        subject: { kind: 'request', id: again },
        head: '1105',
        words: [{ facts: { times: 2 } }],
        tag: { key: 'stillOpen' },
      },
    ]);
    expect(await lines('lost')).toEqual([ring.id]);
    expect(figureOf(await view(house), 'promises.kept')).toMatchObject({
      value: 50,
      denominator: 2,
    });
    house.advance(8 * 24 * 60);
    expect(await lines('repeating')).toEqual([]);
    expect(await lines('promises')).toEqual([]);
  });

  it('names who is missing, the guest of note who comes or goes today, the room that cannot be let', async () => {
    const house = await createTestHouse({ at: '2026-11-23T09:00:00+08:00', onDuty: ['002'] });
    await house.as('011').attendance.setRoster({
      entries: [{ code: '001', date: '2026-11-23', shift: 'early' }],
    });
    putStay(house, { room: '1101', departure: '2026-11-23', vipClass: 'key' });
    putStay(house, { room: '1102', departure: '2026-11-25', vipClass: 'key' });
    await house.as('011').rooms.close({ place: '1203', kind: 'out-of-order', reason: '漏水' });
    expect((await of(house, 'guests')).map(({ head, tag }) => [head, tag?.key])).toEqual([
      ['1101', 'leavesToday'],
    ]);
    expect((await of(house, 'rooms')).map(({ head }) => head)).toContain('1203');
    const people = await of(house, 'people');
    expect(people.map(({ head, tag }) => [head, tag?.key])).toEqual([['001', 'missing']]);
  });

  it('remembers a birthday by whichever file of a guest the stay is in, and says nothing of one incognito', async () => {
    const house = await createTestHouse({ at: '2026-11-23T09:00:00+08:00' });
    const supervisor = house.as('011');
    const regular = { guest: '慕容雪晴', phone: '13900001111', birthday: '1980-11-23' };
    const before = await comes(house, { ...regular, place: '1101' });
    await supervisor.stays.checkOut({ id: before.stay.id });
    const { stay } = await comes(house, { place: '1102', guest: '慕容小姐' });
    const born = async () =>
      (await of(house, 'guests')).filter(({ id }) => id.startsWith('birthday:'));
    expect(await born()).toEqual([]);
    await supervisor.guests.merge({
      keep: before.stay.guestId ?? '',
      gone: stay.guestId ?? '',
    });
    expect(await born()).toMatchObject([{ id: `birthday:${stay.id}`, head: '1102' }]);
    await supervisor.stays.change({ id: stay.id, incognito: true });
    expect(await born()).toEqual([]);
  });

  it('counts by the reports’ own rules: what was set as an aim there is the aim here', async () => {
    const house = await createTestHouse({ at: '2026-11-23T16:00:00+08:00' });
    await requestIn(house, 'done', { place: '1208' });
    await requestIn(house, 'dispatched', { place: '1210' });
    house.advance(120);
    const supervisor = house.as('090');
    await supervisor.reports.setAims({ aims: [{ name: 'target', figure: 'done', value: 95 }] });
    const morning = await view(house);
    const report = await supervisor.reports.run({
      name: 'target',
      from: '2026-11-22',
      until: '2026-11-23',
    });
    const { value, says, reached } = report.figures.find(({ figure }) => figure === 'done') ?? {};
    // What is late and not done has missed its target already.
    expect(value).toBe(50);
    expect(figureOf(morning, 'target.done')).toMatchObject({ value, says, aim: 95, reached });
  });

  it('is for those who may read the record', async () => {
    const house = await createTestHouse();
    expect((await refusal(house.as('112').morning.view())).code).toBe('NOT_ALLOWED');
  });

  it('tells the entitled, and nobody else, of complaints of theft and the like', async () => {
    const house = await createTestHouse({ at: '2026-11-23T08:00:00+08:00' });
    await house.as('002').complaints.open({ what: '保险箱里的护照被偷', place: '1208' });
    await house.as('002').complaints.open({ what: '太吵', place: '1210' });
    const seenBy = async (code: string) =>
      (await house.as(code).morning.view()).items
        .filter(({ section }) => section === 'complaints')
        .map(({ head, confidential }) => [head, confidential === true]);
    expect(await seenBy('011')).toEqual([
      ['1208', true],
      ['1210', false],
    ]);
    expect(await seenBy('002')).toEqual([['1210', false]]);
    // A sheet goes round: even the one the entitled print has neither this nor what people still have to learn.
    const { items } = await house.as('011').morning.view();
    expect(items.filter(mayGoRound).map(({ head }) => head)).toContain('1210');
    expect(JSON.stringify(items.filter(mayGoRound))).not.toContain('护照');
    expect(mayGoRound({ section: 'training' })).toBe(false);
    expect(JSON.stringify(await house.as('002').morning.view())).not.toContain('护照');
    // Not even the entitled read it of themselves.
    await house.as('020').complaints.change({ id: 'C1', about: '011' });
    expect(await seenBy('011')).toEqual([['1210', false]]);
  });
});
