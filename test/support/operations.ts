/** The operations by their dotted names, and an input each of them reads. */

/** An id nothing has. */
export const unknown = '0198c0de-0000-7000-8000-000000000000';
const moment = '2027-01-01T00:00:00+08:00';

/** An input each operation reads where `{ id }` is not enough; what it names need not be there. */
const inputs: Record<string, Record<string, unknown>> = {
  'staff.signOn': { code: 'nobody' },
  'staff.signOff': { code: 'nobody' },
  'staff.add': { code: '002', name: 'x', role: 'operator' },
  'staff.setPin': { code: 'nobody', pin: '12345678' },
  'staff.deactivate': { code: 'nobody' },
  'staff.prefer': {},
  'rooms.get': { place: '1208' },
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
  'alarms.shown': { ids: [unknown] },
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
