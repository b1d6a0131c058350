// Every answer a guest's name can be read in is a look, or one of the stated lines the work is done by.
import { expect, it } from 'vitest';
import { looksIn } from '../../electron/desk/record/looks-at.ts';
import { procedures } from '../../electron/desk/router.ts';
import { createTestHouse } from '../support/house.ts';
import { callOf, inputFor } from '../support/operations.ts';

const surname = 'Featherly';

/** The board's own lines: what the work is done by names whom it is done for. What is left out here is a look. */
const lines: readonly string[] = [
  // Who lives in the room that is worked on, while something is taken down for it or the room is changed.
  'rooms.get',
  'stays.list',
  'layout.openAt',
  'intake.preview',
  'guests.at',
  // Whom a message is for, and who complains: the sentence itself is the work.
  'messages.list',
  'messages.get',
  'messages.whom',
  'complaints.list',
  'complaints.get',
];

it('a guest’s name stands in no answer that is neither a look nor a line of the board', async () => {
  const house = await createTestHouse({ shared: true });
  const operator = house.as('002');
  const manager = house.as('020');
  const { stay } = await operator.stays.checkIn({
    place: '1208',
    guest: `Quill ${surname}`,
    phone: '13800004711',
    departure: '2026-11-25',
  });
  const { message } = await operator.messages.take({ for: `Quill ${surname}`, text: 'ring' });
  // A second file that may be the same person's.
  await operator.stays.checkIn({
    place: '1106',
    guest: `Quill ${surname}`,
    departure: '2026-11-25',
  });
  const { complaint } = await manager.complaints.open({ what: 'too loud', place: '1208' });
  const found = await operator.lostAndFound.found({ what: 'black umbrella', place: '1208' });
  const call = await operator.calls.begin({ place: '1208' });
  const written = await manager.archive.write({ month: '2026-11' });
  house.desk.settle();

  const ids = [
    stay.id,
    stay.guestId,
    message.id,
    message.request.id,
    complaint?.id,
    found.id,
    call.id,
  ];
  const listed = [
    ['1208', `Quill ${surname}`, '2026-11-23', '2026-11-25', '000'],
    ['1201', 'Somebody', '2026-11-22', '2026-11-25', '000'],
    ['1208', 'Somebody', '2026-11-23', '2026-11-25', '000'],
  ].map((row) => ['房号\t姓名\t到店\t离店\t电话', row.join('\t')].join('\n'));
  const inputsOf = (path: string): object[] => {
    const base = inputFor(path);
    const more = [
      ...('id' in base ? ids.map((id) => ({ id })) : []),
      ...('stay' in base ? [{ stay: stay.id }] : []),
      ...('subject' in base ? ids.map((id) => ({ subject: id })) : []),
      ...('place' in base ? [{ place: '1208' }] : []),
      ...('text' in base ? [{ text: 'Quill' }] : []),
      ...('name' in base && path === 'messages.whom' ? [{ name: 'Quill' }] : []),
      ...(path.endsWith('.list') ? [{ state: 'all', limit: 1_000 }] : []),
      ...(path === 'guests.list' ? [{ show: 'all' }] : []),
      ...(path === 'events.list' ? [{ limit: 1_000 }] : []),
      // A list that moves the guest, one that does not name them, one that wants their bed.
      ...(path === 'imports.preview' ? listed.map((file) => ({ kind: 'stays', file })) : []),
      ...(path === 'archive.open'
        ? ['stays', 'guests', 'event_personal'].map((member) => ({
            ...{ file: written.personalFile, member },
          }))
        : []),
    ];
    return [base, ...more.map((part) => ({ ...base, ...part }))];
  };

  const unseen = new Set<string>();
  for (const { path, meta } of procedures()) {
    if (!['query', 'report'].includes(meta.kind) && !['guests.get', 'guests.export'].includes(path))
      continue;
    for (const input of inputsOf(path)) {
      const said = await callOf(house.as('090'), path, input).catch(() => null);
      if (!JSON.stringify(said ?? null).includes(surname)) continue;
      if (looksIn(path, input, said, undefined).length === 0) unseen.add(path);
    }
  }
  expect([...unseen].filter((path) => !lines.includes(path))).toEqual([]);
  expect(lines.filter((path) => !unseen.has(path))).toEqual([]);
  await house.close();
});
