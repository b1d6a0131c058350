// Who does something is answered too: what is kept back is looked for in the answer of every change.
import { expect, it } from 'vitest';
import { procedures } from '../../electron/desk/router.ts';
import { may, type Role, roles } from '../../shared/kernel/permissions.ts';
import { sensitiveFields } from '../../shared/kernel/sensitive.ts';
import { createTestHouse } from '../support/house.ts';
import { inputFor, unknown } from '../support/operations.ts';
import { answerOf, entitled, type Planted, plant, someone, wordsOf } from './planted.ts';

const changes = procedures().filter(
  ({ meta }) => !['query', 'report', 'stream', 'access'].includes(meta.kind),
);

/** The input with each thing that was planted in the place of one nobody knows. */
const inputsOf = (path: string, { ids }: Planted): object[] => {
  const base = JSON.stringify(inputFor(path));
  const rooms = (text: string) =>
    ['1208', '1209'].map((room) => text.replace(/"place":"[^"]*"/, `"place":"${room}"`));
  const all = [base, ...ids.map((id) => base.replaceAll(unknown, id))].flatMap(rooms);
  return [...new Set(all)].map((text) => JSON.parse(text) as object);
};

/** The room of a message is looked for in the answers about messages, unless whoever asks has named it. */
const isLookedFor = (field: string, path: string, input: object): boolean =>
  field !== 'messages.place' || (path.startsWith('messages.') && !('place' in input));

const allowed = (role: Role) =>
  changes.filter(({ meta: { permission } }) => permission !== 'anyone' && may(role, permission));

it.each(roles)(
  'no change tells %s what they may not see',
  async (role) => {
    const house = await createTestHouse();
    const planted = await plant(house);
    const kept = sensitiveFields.filter(({ field }) => !entitled(field, role));
    const leaks: string[] = [];
    let done = 0;
    for (const { path } of allowed(role))
      for (const input of inputsOf(path, planted)) {
        const said = await answerOf(house, someone[role], path, input);
        if (!said.startsWith('[')) done += 1;
        for (const { field } of kept.filter((one) => isLookedFor(one.field, path, input)))
          for (const word of wordsOf(planted, field))
            if (said.includes(word)) leaks.push(`${field} in ${path} ${JSON.stringify(input)}`);
      }
    expect(leaks).toEqual([]);
    // Whoever may change something has done so, and been answered.
    expect(done).toBeGreaterThan(0);
  },
  300_000,
);
