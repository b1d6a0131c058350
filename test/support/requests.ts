/** An operator's first moves, shared by the tests of what comes after. */
import type { DeskClient } from '../../electron/desk/router.ts';
import type { RequestState } from '../../shared/requests/model.ts';
import type { TestHouse } from './house.ts';

/** Records a line and gives the one request it made. */
export const recordOne = async (client: DeskClient, text: string) => {
  const { requests } = await client.intake.record({ text });
  const [request] = requests;
  if (!request || requests.length > 1)
    throw new Error(`“${text}” gave ${requests.length} requests`);
  return request;
};

type Bring = (client: DeskClient, id: string) => Promise<unknown>;

const dispatched: Bring = (client, id) => client.requests.dispatch({ id });
const started: Bring = async (client, id) => {
  await dispatched(client, id);
  await client.requests.start({ id });
};
const done: Bring = async (client, id) => {
  await started(client, id);
  await client.requests.complete({ id });
};

const ways: Record<RequestState, Bring> = {
  logged: async () => {},
  dispatched,
  acknowledged: async (client, id) => {
    await dispatched(client, id);
    await client.requests.acknowledge({ id });
  },
  'in-progress': started,
  waiting: (client, id) => client.requests.wait({ id, reason: 'parts' }),
  done,
  confirmed: async (client, id) => {
    await done(client, id);
    await client.requests.confirm({ id, satisfied: true });
  },
  cancelled: (client, id) => client.requests.cancel({ id, reason: 'withdrawn' }),
  reopened: async (client, id) => {
    await done(client, id);
    await client.requests.reopen({ id, reason: 'again' });
  },
};

/** A new request brought into a state by the steps that lead there. Returns its id. */
export const requestIn = async (
  house: TestHouse,
  state: RequestState,
  { place = '1208', service = 'towels', by = '002' } = {},
): Promise<string> => {
  const client = house.as(by);
  const { id } = await client.requests.create({ place, service, words: service });
  await ways[state](client, id);
  return id;
};

/** The kinds of a request's events, oldest first. */
export const storyOf = async (client: DeskClient, id: string): Promise<string[]> =>
  (await client.requests.get({ id })).events.map(({ kind }) => kind);
