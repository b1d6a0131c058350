// A house in which somebody lives and somebody has left, and in which words nobody could guess stand where only
// a few may read them.
import type { Subject } from '../../shared/kernel/subjects.ts';
import { complainOfTheft } from '../support/complaints.ts';
import type { TestHouse } from '../support/house.ts';
import { secretOf } from '../support/secrets.ts';

export const surname = 'Featherly';
const departure = '2026-11-25';

/** Guests who have left today: one who can be rung, one who complained of what few may read. */
const plantLeft = async (house: TestHouse) => {
  const operator = house.as('002');
  const manager = house.as('020');
  const arrive = async (place: string, phone?: string) => {
    const guest = `Wynn ${surname}`;
    return (await operator.stays.checkIn({ place, guest, departure, ...(phone ? { phone } : {}) }))
      .stay;
  };
  const rung = await arrive('1107', '13911114711');
  const hurt = await arrive('1105');
  const { theft, measure } = await complainOfTheft(manager, '1105');
  const survey = await operator.surveys.record({
    stay: hurt.id,
    answer: 'not',
    why: 'Quill gropingly touched',
  });
  const taken = await manager.surveys.complain({ id: survey.id, kind: 'harassment' });
  for (const { id } of [rung, hurt]) await operator.stays.checkOut({ id });
  return {
    ...{ rung, hurt, theft, survey: survey.id, measure },
    harassment: taken.complaint.complaint?.id ?? '',
  };
};

/** A thing somebody may miss, and one that has left the house; of both something is held back. */
const plantThings = async (house: TestHouse) => {
  const operator = house.as('002');
  const item = await operator.lostAndFound.found({
    ...{ what: 'black umbrella', place: '1208', heldBack: 'Quill engravingly' },
  });
  const loss = await operator.lostAndFound.lost({
    ...{ what: 'black umbrella', contact: '13912344711', guest: `Quill ${surname}`, room: '1208' },
  });
  // Another two of which nothing is held back.
  const plain = await operator.lostAndFound.found({ what: 'blue scarf', place: '1106' });
  await operator.lostAndFound.lost({
    ...{ what: 'blue scarf', contact: '13912344711', guest: `Quill ${surname}`, room: '1106' },
  });
  const fruit = await operator.lostAndFound.found({
    what: '水果 一篮',
    foundAt: '2026-11-18T10:00:00+08:00',
    heldBack: 'Quill ripeningly',
  });
  await house.as('090').staff.setPin({ code: '011', pin: secretOf('011') });
  await house.as('011').lostAndFound.shelve({ id: fruit.id });
  const second = { code: '011', pin: secretOf('011') };
  const { batch } = await operator.lostAndFound.dispose({
    ...{ ids: [fruit.id], reason: 'gone off', second },
  });
  return { item: item.id, loss: loss.id, plain: plain.id, fruit: fruit.id, batch };
};

export const plant = async (house: TestHouse) => {
  const operator = house.as('002');
  const manager = house.as('020');
  const { stay } = await operator.stays.checkIn({
    ...{ place: '1208', guest: `Quill ${surname}`, phone: '13800004711', departure },
  });
  const { message } = await operator.messages.take({ for: `Quill ${surname}`, text: 'ring' });
  // A second file that may be the same person's.
  await operator.stays.checkIn({ place: '1106', guest: `Quill ${surname}`, departure });
  const { complaint } = await manager.complaints.open({ what: 'too loud', place: '1208' });
  const left = await plantLeft(house);
  const things = await plantThings(house);
  const call = await operator.calls.begin({ place: '1208' });
  const { personalFile } = await manager.archive.write({ month: '2026-11' });
  house.desk.settle();
  const of = (kind: Subject['kind'], ...ids: (string | null)[]): Subject[] =>
    ids.map((id) => ({ kind, id: id ?? '' }));
  return {
    ...{ ...left, ...things, personalFile, stay },
    /** Words that stand in one place, and what whoever reads them has looked at: one of these. */
    secrets: [
      {
        word: '13911114711',
        of: [...of('stay', left.rung.id), ...of('guest', left.rung.guestId)],
      },
      { word: 'stealingly', of: of('complaint', left.theft) },
      { word: 'hearingly', of: [...of('measure', left.measure), ...of('complaint', left.theft)] },
      {
        word: 'gropingly',
        of: [...of('survey', left.survey), ...of('complaint', left.harassment)],
      },
      { word: 'engravingly', of: of('found-item', things.item) },
      { word: 'ripeningly', of: of('found-item', things.fruit) },
    ],
    ids: [
      ...[stay.id, stay.guestId, left.rung.id, left.rung.guestId, left.hurt.id, left.hurt.guestId],
      ...[message.id, message.request.id, complaint?.id, call.id],
      ...[left.theft, left.harassment, left.measure, left.survey],
      ...[things.item, things.loss, things.plain, things.fruit],
    ],
  };
};
