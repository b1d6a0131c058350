/** The operations by their dotted names, and an input each of them reads. */

import { demoPin } from '../../electron/desk/demo/people.ts';

/** An id nothing has. */
export const unknown = '0198c0de-0000-7000-8000-000000000000';
const moment = '2027-01-01T00:00:00+08:00';

/** A picture of one pixel. */
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
/** A second person who signs. */
const administrator = { code: '090', pin: demoPin('090') };

/** An input each operation reads where `{ id }` is not enough; what it names need not be there. */
const inputs: Record<string, Record<string, unknown>> = {
  'staff.signOn': { code: 'nobody' },
  'staff.signOff': { code: 'nobody' },
  'staff.add': { code: '002', name: 'x', role: 'operator' },
  'staff.edit': { code: 'nobody' },
  'staff.reactivate': { code: 'nobody' },
  'staff.setPin': { code: 'nobody', pin: '12345678' },
  'staff.deactivate': { code: 'nobody' },
  'staff.prefer': {},
  'rooms.get': { place: '1208' },
  'serviceModel.at': { place: '7777' },
  'serviceModel.week': { floor: 'nowhere' },
  'serviceModel.preview': {},
  'serviceModel.change': { floors: ['nowhere'], week: [[], [], [], [], [], [], []] },
  'serviceModel.addException': { from: '2027-01-01', floors: ['nowhere'], hours: [], reason: 'x' },
  'intake.parse': { text: '1208毛巾' },
  'intake.preview': { text: '1208毛巾' },
  'intake.record': { text: 'x', callId: unknown },
  'calls.begin': {},
  'calls.keep': { id: unknown, draft: '' },
  'calls.list': {},
  'paper.print': { name: 'x', size: 'A4' },
  'paper.savePdf': { name: 'x', size: 'A4' },
  'paper.reveal': { path: '/nowhere/x.pdf' },
  'requests.create': { place: '1208', service: 'no-such-service' },
  'requests.list': {},
  'requests.wait': { id: unknown, reason: 'x' },
  'requests.cancel': { id: unknown, reason: 'x' },
  'requests.reopen': { id: unknown, reason: 'x' },
  'requests.promise': { id: unknown, by: moment },
  'requests.reply': { id: unknown, text: 'x' },
  'requests.note': { id: unknown, text: 'x' },
  'lostAndFound.found': { what: 'x', place: 'lobby' },
  'lostAndFound.lost': { what: 'x', contact: '1' },
  'lostAndFound.read': { what: 'x' },
  'lostAndFound.list': {},
  'lostAndFound.confirmPair': { found: unknown, loss: unknown },
  'lostAndFound.dismissPair': { found: unknown, loss: unknown },
  'lostAndFound.move': { id: unknown, store: 'shelf', bin: null },
  'lostAndFound.note': { id: unknown, text: 'x' },
  'lostAndFound.addPhoto': { id: unknown, photo: dot },
  'lostAndFound.hidePhoto': { id: unknown, reason: 'x' },
  'lostAndFound.agree': { id: unknown, at: moment },
  'lostAndFound.release': { id: unknown, to: 'x', check: { facts: ['x', 'y'] } },
  'lostAndFound.takeBack': { id: unknown, reason: 'x' },
  'lostAndFound.cancel': { id: unknown, reason: 'x' },
  'lostAndFound.dispose': { ids: [unknown], reason: 'x', second: administrator },
  'lostAndFound.toPolice': { ids: [unknown], officer: 'x' },
  'lostAndFound.batch': { batch: 1_000_000 },
  'lostAndFound.setRule': {
    class: 'general',
    keep: 3,
    unit: 'month',
    after: 'police',
    store: null,
    withinMinutes: null,
  },
  'attendance.today': {},
  'attendance.person': { code: 'nobody' },
  'attendance.clock': { code: 'nobody' },
  'attendance.startBreak': { code: 'nobody' },
  'attendance.endBreak': { code: 'nobody' },
  'attendance.correct': { id: unknown, reason: 'x' },
  'attendance.addHours': { code: 'nobody', on: moment, off: moment, reason: 'x' },
  'attendance.roster': {},
  'attendance.setRoster': { entries: [{ code: 'nobody', date: '2026-11-23', shift: 'early' }] },
  'attendance.copyWeek': { from: '2026-11-16', to: '2026-11-30' },
  'attendance.importPreview': { name: 'roster.csv', content: 'eA==' },
  'attendance.importApply': { name: 'roster.csv', content: 'eA==' },
  'attendance.exportMonth': { code: 'nobody', month: '2026-11' },
  'attendance.askSwap': { code: 'nobody', date: '2026-11-23', with: '101' },
  'attendance.refuseSwap': { id: unknown, reason: 'x' },
  'attendance.month': { month: '2026-11' },
  'attendance.personMonth': { code: 'nobody', month: '2026-11' },
  'alarms.shown': { ids: [unknown] },
  'keys.get': { key: 'none' },
  'keys.whoHad': { place: 'none', from: '2026-11-23T20:00:00+08:00', until: moment },
  'keys.issue': { key: 'none', to: '112' },
  'keys.return': { key: 'none' },
  'keys.transfer': { key: 'none', to: '112' },
  'keys.book': { key: 'none', for: '112', from: moment, until: '2027-01-01T01:00:00+08:00' },
  'keys.beginHandout': {},
  'keys.count': { hooks: [] },
  'keys.lost': { key: 'none', note: 'x' },
  'keys.foundAgain': { key: 'none', note: 'x' },
  'keys.told': { incident: unknown, who: '020' },
  'keys.locksChanged': { incident: unknown, places: 'all' },
  'keys.closeIncident': { incident: unknown, outcome: 'found', done: 'x' },
  'keys.sealEnvelope': { key: 'none', contents: 'x', keptAt: 'x' },
  'keys.openEnvelope': { number: 999, reason: 'x' },
  'keys.checkEnvelope': { number: 999, intact: true },
  'keys.add': { code: 'C1', name: { zh: '柜', en: 'Cabinet' }, class: 'cabinet' },
  'keys.change': { key: 'none' },
  'keys.retire': { key: 'none', reason: 'x' },
  'keys.addRing': { code: 'R1', name: { zh: '串', en: 'Ring' } },
  'keys.moveToRing': { key: 'none', ring: null },
  'keys.addUsual': {},
  'board.asOf': { at: '2026-11-22T12:00:00+08:00' },
  'events.list': {},
  'loans.list': {},
  'loans.item': { item: 'no-such-thing' },
  'loans.units': {},
  'loans.openAt': { place: '1208' },
  'loans.counts': {},
  'loans.recall': {},
  'loans.charges': {},
  'loans.lend': { item: 'no-such-thing', place: '1208' },
  'loans.wait': { item: 'no-such-thing', place: '1208' },
  'loans.settle': { id: unknown, as: 'charge' },
  'loans.move': { id: unknown, to: '1208' },
  'loans.moveAll': { from: '1208', to: '1209' },
  'loans.extend': { id: unknown, due: null },
  'loans.note': { id: unknown, text: 'x' },
  'loans.withdraw': { id: unknown, reason: 'x' },
  'loans.addItem': { code: 'iron', zh: 'x', en: 'x' },
  'loans.changeItem': { item: 'no-such-thing' },
  'loans.setStock': { item: 'no-such-thing' },
  'loans.addUnit': { item: 'no-such-thing', serial: 'x' },
  'loans.setUnitState': { serial: 'x', state: 'in' },
  'loans.changeSettings': {},
  'whatIf.run': {},
  'search.find': { text: 'x' },
  'handover.answer': { item: 'request:none', answer: 'accepted' },
  'handover.note': { text: 'x' },
  'handover.sign': { as: '090', pin: '009900' },
  'handover.list': {},
  'house.change': {},
};

/** An input the operation reads, naming nothing the house has. */
export const inputFor = (path: string): Record<string, unknown> => inputs[path] ?? { id: unknown };

type Tree = Record<string, Record<string, ((input: unknown) => Promise<unknown>) | undefined>>;

/** Calls an operation by its dotted name. */
export const callOf = (client: object, path: string, input: unknown): Promise<unknown> => {
  const [domain = '', name = ''] = path.split('.');
  const operation = (client as Tree)[domain]?.[name];
  if (!operation) throw new Error(`no operation ${path}`);
  return operation(input);
};
