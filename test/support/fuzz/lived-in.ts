/** A house somebody has worked in for an hour: one thing at least in every register, so that it can be named. */
import type { DeskClient } from '../../../electron/desk/router.ts';

const due = '2026-11-24T12:00:00+08:00';

/** Everything through the operations of the administrator; what is refused here is a fault of this list. */
export const liveIn = async (client: DeskClient): Promise<void> => {
  for (const code of ['011', '002', '131', '112']) await client.staff.signOn({ code });
  await client.keys.add({ code: 'F12', name: { zh: '十二楼', en: 'Floor 12' }, class: 'cabinet' });
  await client.keys.issue({ key: 'F12', to: '112', override: { reason: 'x' } });
  const guests: string[] = [];
  for (const [place, guest, more] of [
    ['1208', '林晓梅', { phone: '13800001111', incognito: true }],
    ['1209', 'Anna Smith', { company: 'Lake Trading' }],
    ['1101', '周海', {}],
  ] as const) {
    const { stay } = await client.stays.checkIn({ place, guest, departure: '2026-11-26', ...more });
    if (stay.guestId) guests.push(stay.guestId);
  }
  await client.stays.expect({ guest: '王强', place: '1102', departure: '2026-11-27' });
  const call = await client.calls.begin({ place: '1208' });
  for (const text of ['1208毛巾', '1209空调', '1101吹风机', '1102 two pillows 18:30', '大堂灯'])
    await client.intake.record({ text, callId: call.id });
  await client.calls.end({ id: call.id });
  const { requests } = await client.requests.list({});
  const [first, second, third] = requests.map(({ id }) => id);
  if (first) await client.requests.dispatch({ id: first, to: '112' });
  if (second) await client.requests.note({ id: second, text: '客人在房' });
  if (third) await client.requests.cancel({ id: third, reason: 'x' });
  await client.complaints.open({ what: '空调太吵', place: '1209' });
  await client.complaints.open({ what: 'passport stolen', kind: 'theft', place: '1101' });
  await client.lostAndFound.found({ what: 'black umbrella', place: '1101' });
  await client.lostAndFound.lost({ what: 'black umbrella', contact: '13911112222' });
  await client.messages.take({ for: '林晓梅', text: '请回电' });
  await client.messages.take({ place: '1209', text: 'please ring' });
  await client.wakeUps.set({ place: '1209', at: '6:30', repeat: 'daily' });
  const item = (await client.loans.stock()).items.find(({ free }) => free > 0);
  if (item) await client.loans.lend({ item: item.code, place: '1209' });
  await client.charges.add({ place: '1209', what: '花瓶', cents: 12_000 });
  await client.laundry.take({ place: '1209' });
  await client.roomService.take({ place: '1209', lines: [{ text: 'tea', count: 1, cents: 900 }] });
  await client.guestThings.add({ kind: 'shoes', place: '1101' });
  await client.measures.add({ kind: 'fit', title: 'x', dueOn: '2026-12-01' });
  await client.contracts.add({ supplier: 'Lifts', scope: 'x', startsOn: '2026-01-01' });
  await client.answers.add({ questionEn: 'When is breakfast?', questionZh: '早餐几点' });
  await client.training.plan({ code: '002', course: 'voice', on: '2026-12-01' });
  await client.conduct.add({ code: '112', kind: 'reward', on: '2026-11-20', reason: 'x' });
  if (guests[0]) await client.carePlans.add({ guest: guests[0], title: 'x', due, owner: '002' });
  if (guests[1]) await client.guests.addPreference({ id: guests[1], kind: 'likes', text: 'tea' });
  await client.rooms.set({ place: '1101', flags: { dnd: true } });
  await client.rooms.close({ place: '1103', kind: 'out-of-order', reason: 'x' });
  await client.housekeeping.deal({ date: '2026-11-23', part: 'day' });
  await client.lockedOut.begin({ place: '1209' });
  await client.practice.start({});
};
