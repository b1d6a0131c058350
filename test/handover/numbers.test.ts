// The shift in numbers: what was finished, kept and asked again in it, by the very rules of the reports.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';
import { putStay } from '../support/stays.ts';
import { acceptAll, houseReadyToSign, signAs } from './people.ts';

const day = '2026-11-23';
const onDuty = ['002', '003', '108'];
const at = (clock: string): string => `${day}T${clock}:00.000+08:00`;

const numbers = async (house: TestHouse) => (await house.as('002').handover.compose()).summary;

/** The same numbers as the reports give them for the hours on the sheet. */
const reported = async (house: TestHouse) => {
  const { from, until } = await numbers(house);
  // A report counts until before a moment, the sheet until this very one.
  const hours = { from, until: new Date(Date.parse(until) + 1).toISOString() };
  const run = async (name: 'volume' | 'calls' | 'target' | 'promises' | 'chases' | 'times') => {
    const { figures } = await house.as('090').reports.run({ name, ...hours });
    return (wanted: string) => {
      const found = figures.find(({ figure }) => figure === wanted);
      if (!found) throw new Error(`${name} has no ${wanted}`);
      return found;
    };
  };
  const [target, promises, times] = [
    await run('target'),
    await run('promises'),
    await run('times'),
  ];
  return {
    calls: (await run('calls'))('calls').value,
    requests: (await run('volume'))('requests').value,
    chases: (await run('chases'))('times').value,
    onTime: { done: target('done').denominator, inTime: target('done').numerator },
    promises: { kept: promises('kept').numerator, broken: promises('broken').value },
    answerMinutes: times('answerMean').value,
    completeMinutes: times('completeMean').value,
  };
};

const inMinutes = (ms: number | null) => (ms === null ? null : Math.round(ms / 6_000) / 10);

const told = async (house: TestHouse) => {
  const { calls, requests, chases, onTime, promises, acknowledgeMs, completeMs } =
    await numbers(house);
  return {
    ...{ calls, requests, chases, onTime, promises },
    answerMinutes: inMinutes(acknowledgeMs),
    completeMinutes: inMinutes(completeMs),
  };
};

const wakeUpOf = async (house: TestHouse, place: string): Promise<string> =>
  (await house.as('002').wakeUps.list({ place })).wakeUps[0]?.id ?? '';

/** The sheet that is open is signed by both. */
const signOver = async (house: TestHouse): Promise<void> => {
  const incoming = house.as('003', 'desk-2');
  await signAs(house.as('002'), '002');
  await acceptAll(incoming);
  await signAs(incoming, '003');
};

describe('the shift in numbers', () => {
  it('counts what its registers ended as the reports count it', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    expect((await numbers(house)).from).toBe(at('15:00'));
    expect(await told(house)).toMatchObject({ requests: 0, onTime: { done: 0, inTime: 0 } });
    putStay(house, { room: '1208', guest: 'Mr. Brown', departure: '2026-11-25' });

    // Nobody presses a key of these requests: the list and the book end them.
    await recordOne(operator, '1208 叫醒 16:30');
    const { message } = await operator.messages.take({ place: '1208', text: 'Ring your office' });
    house.setClock(at('16:05'));
    await operator.messages.deliver({ id: message.id, how: 'phone', to: 'Mr. Brown himself' });
    house.setClock(at('16:30'));
    await operator.wakeUps.answered({ id: await wakeUpOf(house, '1208') });
    expect((await numbers(house)).onTime).toEqual({ done: 2, inTime: 2 });

    // A promise that is kept by asking the guest, no reply before it.
    const kept = await operator.requests.create({ place: '1209', service: 'towels' });
    await operator.requests.dispatch({ id: kept.id });
    await operator.requests.promise({ id: kept.id, by: house.inMinutes(30) });
    house.advance(6);
    await operator.requests.complete({ id: kept.id });
    await operator.requests.confirm({ id: kept.id, satisfied: true });
    expect((await numbers(house)).promises).toEqual({ kept: 1, broken: 0 });

    // A slip: the guest was not told, and nobody asked again.
    const open = await operator.requests.create({ place: '1210', service: 'towels' });
    await operator.requests.promise({ id: open.id, by: house.inMinutes(20) });
    await operator.requests.reply({ id: open.id, text: '马上送到' });
    expect((await numbers(house)).promises).toEqual({ kept: 2, broken: 0 });
    await operator.requests.undo({ id: open.id });
    await operator.intake.record({ text: '1210 毛巾 催' });
    expect((await numbers(house)).chases).toBe(1);
    await operator.requests.undo({ id: open.id });
    expect(await told(house)).toMatchObject({
      ...{ requests: 4, chases: 0, onTime: { done: 3, inTime: 3 } },
      promises: { kept: 1, broken: 0 },
    });
    expect(await told(house)).toEqual(await reported(house));

    // Its time passes: broken, on the sheet as in the report.
    house.advance(21);
    expect((await numbers(house)).promises).toEqual({ kept: 1, broken: 1 });
    await operator.intake.record({ text: '1210 毛巾 催' });
    // What is called off was neither finished nor answered.
    const none = await operator.requests.create({ place: '1211', service: 'towels' });
    await operator.requests.dispatch({ id: none.id });
    await operator.requests.acknowledge({ id: none.id });
    await operator.requests.cancel({ id: none.id, reason: '客人不要了' });
    const ours = await told(house);
    expect(ours).toMatchObject({ chases: 1, onTime: { done: 3, inTime: 3 } });
    const theirs = await reported(house);
    // The report adds what is late and still open to what it takes the share of.
    expect(theirs.onTime.inTime).toBe(ours.onTime.inTime);
    expect({ ...ours, onTime: null }).toEqual({ ...theirs, onTime: null });
  });

  it('leaves out the paper of the hours before it, and counts the paper of its own', async () => {
    const house = await houseReadyToSign({ at: at('16:00'), onDuty });
    const operator = house.as('002');
    const { id: outage } = await operator.outages.record({
      ...{ from: at('14:00'), until: at('15:30'), reason: 'power' },
    });
    const enter = (receivedAt: string, doneAt: string) =>
      operator.outages.enter({
        ...{ outage, text: '1208 毛巾', receivedAt, doneAt, by: '108', satisfied: 'yes' },
      });
    await enter(at('14:05'), at('14:20'));
    expect(await told(house)).toMatchObject({ requests: 0, onTime: { done: 0, inTime: 0 } });
    expect(await told(house)).toEqual(await reported(house));
    await enter(at('15:05'), at('15:10'));
    expect(await told(house)).toMatchObject({ requests: 1, onTime: { done: 1, inTime: 1 } });
    expect(await told(house)).toEqual(await reported(house));

    // A week on, the same shift stands beside with the paper of its own hours alone.
    // The sheet of the morning was left open; then that of the afternoon.
    for (const clock of ['14:00', '14:58']) {
      house.setClock(`2026-11-30T${clock}:00+08:00`);
      await signOver(house);
    }
    house.setClock('2026-11-30T22:00:00+08:00');
    expect((await numbers(house)).from).toBe('2026-11-30T15:00:00.000+08:00');
    expect((await numbers(house)).lastWeek).toEqual({ done: 1, inTime: 1 });
  });

  it('counts what the night finished, though it was asked for the evening before', async () => {
    const house = await houseReadyToSign({ at: at('22:00'), onDuty });
    const operator = house.as('002');
    await recordOne(operator, '1208 叫醒 6:30');
    const late = await operator.requests.create({ place: '1210', service: 'towels' });
    await operator.requests.promise({ id: late.id, by: at('23:30') });
    expect(await numbers(house)).toMatchObject({
      ...{ requests: 2, onTime: { done: 0 }, promises: { kept: 0, broken: 0 } },
    });
    house.setClock(at('22:58'));
    await signOver(house);
    house.setClock('2026-11-24T06:30:00+08:00');
    expect((await numbers(house)).from).toBe(at('23:00'));
    await operator.wakeUps.answered({ id: await wakeUpOf(house, '1208') });
    expect(await numbers(house)).toMatchObject({
      ...{ requests: 0, onTime: { done: 1, inTime: 1 }, promises: { kept: 0, broken: 1 } },
    });
    house.setClock('2026-11-24T06:58:00+08:00');
    await signOver(house);
    // Told long after its time: broken in the night, and not a second time now.
    house.setClock('2026-11-24T07:30:00+08:00');
    await operator.requests.reply({ id: late.id, text: '马上送到' });
    expect(await numbers(house)).toMatchObject({
      ...{ from: '2026-11-24T07:00:00.000+08:00', onTime: { done: 0 } },
      promises: { kept: 0, broken: 0 },
    });
  });
});
