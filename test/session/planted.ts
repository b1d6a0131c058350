// A house in which a word nobody could guess stands in every field that is kept back.
import { may, type Role } from '../../shared/kernel/permissions.ts';
import { type SensitiveName, sensitiveFields } from '../../shared/kernel/sensitive.ts';
import { complainOfTheft } from '../support/complaints.ts';
import type { TestHouse } from '../support/house.ts';
import { callOf } from '../support/operations.ts';

export const someone: Record<Role, string> = {
  operator: '002',
  attendant: '112',
  department: '202',
  captain: '131',
  supervisor: '011',
  'duty-manager': '020',
  administrator: '090',
};
/** Whom the records of people are about: an operator, and none of those who ask. */
export const concerned = '001';
/** In which operations the entitled find it, and the words it has there. */
type Words = { words: string[]; where: [path: string, input: object][] };

const points = {
  pitch: 4,
  firmness: 4,
  pace: 2,
  breath: 3,
  courtesy: 5,
  ending: 4,
  steadiness: 4,
};
const content = { greeting: 'yes', repeatBack: 'no', promise: 'yes', thanks: 'yes' } as const;

/** What is told apart by who asks, not by a word: asked for itself below. */
export type Told = 'guests.looks' | 'practice.trainee' | 'fairness.lines' | 'reports.person';

export type Planted = {
  secrets: Record<Exclude<SensitiveName, Told>, Words>;
  /** Of everything that was planted. */
  ids: string[];
  /** The file of the guest who stays incognito. */
  file: string;
};

/** Writes a word nobody could guess into every field that is kept back. */
export const plant = async (house: TestHouse): Promise<Planted> => {
  const manager = house.as('020');
  const supervisor = house.as('011');
  const operator = house.as('002');
  const { stay } = await manager.stays.checkIn({
    place: '1208',
    guest: 'Quill Featherly',
    phone: '13800004711',
    companions: ['Quill Mousely'],
    company: 'Quill Foundryworks',
    incognito: true,
    departure: '2026-11-25',
  });
  const file = stay.guestId ?? '';
  await manager.guests.change({ id: file, document: 'QX4711990', notes: 'Quill notably shy' });
  // Whom a message is for stands in it as the caller said it; where they are does not.
  await manager.stays.checkIn({
    place: '1209',
    guest: 'Plum Asked',
    incognito: true,
    departure: '2026-11-25',
  });
  const { message } = await operator.messages.take({ for: 'Plum Asked', text: 'please ring' });
  const { theft, measure } = await complainOfTheft(manager, '1107');
  // The guest hung up before it was written down as a complaint.
  const over = await operator.calls.begin({ place: '1107', draft: '1107 passport stealingly' });
  await operator.calls.end({ id: over.id });
  const what = 'passport stealingly taken';
  await operator.complaints.open({ callId: over.id, what, kind: 'theft' });
  const found = await operator.lostAndFound.found({
    what: 'black umbrella',
    place: 'lobby',
    heldBack: 'Quill engravingly',
  });
  await operator.lostAndFound.lost({ what: 'black umbrella', contact: '13911112222' });
  const ring = { what: 'gold ring', place: '1208' };
  const missed = await operator.lostAndFound.lost({
    ...{ ...ring, guest: 'Quill Featherly', contact: '13800004711' },
  });
  const sent = await operator.lostAndFound.found(ring);
  await operator.lostAndFound.confirmPair({ found: sent.id, loss: missed.id });
  await manager.lostAndFound.release({
    id: sent.id,
    to: 'Quill Featherly',
    check: { facts: ['Quill Mousely', 'Quill Foundryworks'] },
    courier: {
      ...{ company: 'Post', number: '13800004711', costCents: 900, paidBy: 'house' },
      address: 'Quill Foundryworks',
    },
  });
  const supplier = await manager.contracts.add({
    supplier: 'Elevator works',
    scope: 'lifts',
    startsOn: '2026-01-01',
    price: 'Quill 4711 monthly',
  });
  const call = await house.as(concerned).calls.begin({ place: '1208' });
  await house.as(concerned).calls.end({ id: call.id });
  const check = await supervisor.callQuality.check({
    call: call.number,
    points,
    content,
    note: 'Quill hurriedly spoken',
  });
  const entry = await manager.conduct.add({
    code: concerned,
    kind: 'warning',
    on: '2026-11-22',
    reason: 'Quill lately',
  });
  const course = await manager.training.record({
    code: concerned,
    course: 'voice',
    heldOn: '2026-11-20',
    certificate: 'Quill certifiedly',
  });
  house.desk.settle();
  const hashes = house.rows<Record<string, string>>('SELECT * FROM staff').flatMap((row) =>
    Object.entries(row)
      .filter(([name, value]) => /pin|hash|salt/.test(name) && String(value).length > 8)
      .map(([, value]) => String(value)),
  );
  return {
    file,
    ids: [
      stay.id,
      file,
      message.id,
      message.request.id,
      theft,
      measure,
      found.id,
      sent.id,
      supplier.id,
      check.id,
      entry.id,
      course.id,
      call.id,
      over.id,
    ],
    secrets: {
      'stays.guest': {
        words: ['Featherly', '13800004711', 'Mousely', 'Foundryworks'],
        where: [['stays.get', { id: stay.id }]],
      },
      'guests.document': {
        words: ['QX4711990', 'notably'],
        where: [['guests.get', { id: file }]],
      },
      'messages.place': {
        words: ['"place":"1209"'],
        where: [['messages.get', { id: message.id }]],
      },
      'complaints.what': {
        words: ['stealingly'],
        where: [['complaints.get', { id: theft }]],
      },
      'measures.title': { words: ['hearingly'], where: [['measures.list', {}]] },
      'lostAndFound.heldBack': {
        words: ['engravingly'],
        where: [['lostAndFound.get', { id: found.id }]],
      },
      'contracts.price': {
        words: ['4711 monthly'],
        where: [['contracts.get', { id: supplier.id }]],
      },
      'callQuality.note': { words: ['hurriedly'], where: [['callQuality.list', {}]] },
      'conduct.reason': { words: ['lately'], where: [['conduct.list', {}]] },
      'training.certificate': { words: ['certifiedly'], where: [['training.list', {}]] },
      'staff.pin': { words: hashes, where: [] },
    },
  };
};

export const entitled = (field: SensitiveName, role: Role): boolean => {
  const { permission } = sensitiveFields.find((one) => one.field === field) ?? {};
  return permission != null && may(role, permission);
};

/** The words of a field; none where it is told apart by who asks. */
export const wordsOf = ({ secrets }: Planted, field: string): string[] =>
  field in secrets ? secrets[field as Exclude<SensitiveName, Told>].words : [];

/** What somebody is told, as one text. */
export const answerOf = async (
  house: TestHouse,
  code: string,
  path: string,
  input: object,
): Promise<string> => {
  try {
    return JSON.stringify(await callOf(house.as(code), path, input)) ?? '';
  } catch (error) {
    // A refusal is an answer too: nothing may stand in its sentence or its details either.
    return JSON.stringify([(error as Error).message, (error as { data?: unknown }).data]);
  }
};
