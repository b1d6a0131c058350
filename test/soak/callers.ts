// The desk's side of the stations: each is a process of its own, its questions are answered by the one desk.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DeskClient } from '../../electron/desk/router.ts';
import type { Ask, Orders, Told } from './ask.ts';
import type { BigHouse } from './big-house.ts';
import { type Acknowledged, acknowledge } from './promises.ts';

const file = fileURLToPath(new URL('./station.ts', import.meta.url));

type Call = (input: unknown) => Promise<unknown>;

const callOf = (client: DeskClient, path: string): Call =>
  path
    .split('.')
    .reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], client) as Call;

export type Callers = {
  setRate: (perHour: number) => void;
  /** Lets what is under way end. Resolves with the times of every operation, milliseconds. */
  rest: () => Promise<Map<string, number[]>>;
};

export type Heard = {
  acknowledged: Acknowledged;
  answers: number;
  /** What the stations' live boards were sent. */
  patches: number;
  refusals: Map<string, number>;
  /** Errors nobody foresaw. */
  broken: string[];
};

type Refused = { code?: string; message?: string; data?: { reason?: string } };

/** Starts so many stations. @param perHour guests' requests an hour from all of them together */
export const startCallers = (
  { desk, rooms, sessionOf }: BigHouse,
  stations: number,
  perHour: number,
  heard: Heard,
): Callers => {
  const children: ChildProcess[] = [];
  const resting: Promise<Record<string, number[]>>[] = [];
  const codes = ['002', '003', '001'];
  const share = (rate: number) => rate / stations;

  const answer = async (child: ChildProcess, client: DeskClient, { id, path, input }: Ask) => {
    const send = (message: object): void => {
      if (child.connected) child.send(message);
    };
    try {
      const output = await callOf(client, path)(input);
      heard.answers += 1;
      acknowledge(heard.acknowledged, path, input, output);
      // What a window is sent, a station gets: the times are those of the whole way.
      send({ id, output });
    } catch (error) {
      const { code, data, message } = error as Refused;
      const reason = data?.reason ?? message ?? '';
      if (code === undefined || code === 'INTERNAL') heard.broken.push(`${path}: ${reason}`);
      heard.refusals.set(reason, (heard.refusals.get(reason) ?? 0) + 1);
      send({ id, refused: code ?? '', reason });
    }
  };

  const ending = new AbortController();
  /** Each station's board is live: what changes goes there as to a window. */
  const follow = async (child: ChildProcess, client: DeskClient) => {
    try {
      const { signal } = ending;
      for await (const patch of await client.board.changes(undefined, { signal })) {
        heard.patches += 1;
        if (child.connected) child.send({ patch });
      }
      if (!ending.signal.aborted) heard.broken.push('a live board ended by itself');
    } catch (error) {
      if (!ending.signal.aborted) heard.broken.push(`board.changes: ${String(error)}`);
    }
  };

  for (let at = 0; at < stations; at += 1) {
    const child = fork(file, { execArgv: ['--disable-warning=ExperimentalWarning'] });
    const client = desk.clientFor(sessionOf(codes[at % codes.length] ?? '002', `desk-${at + 1}`));
    resting.push(
      new Promise((resolve, reject) => {
        child.on('message', (told: Told) => {
          if ('resting' in told) resolve(told.samples);
          else void answer(child, client, told);
        });
        child.once('exit', (code) => reject(new Error(`a station ended by itself, ${code}`)));
      }),
    );
    const orders: Orders = { seed: 100 + at, rooms, perHour: share(perHour) };
    child.send({ orders });
    void follow(child, client);
    children.push(child);
  }
  // Told only once somebody waits for them.
  for (const one of resting) one.catch(() => {});

  return {
    setRate: (rate) => {
      for (const child of children) child.send({ perHour: share(rate) });
    },
    rest: async () => {
      for (const child of children) child.send({ rest: true });
      const all = new Map<string, number[]>();
      for (const samples of await Promise.all(resting))
        for (const [path, times] of Object.entries(samples))
          all.set(path, [...(all.get(path) ?? []), ...times]);
      ending.abort();
      for (const child of children) child.disconnect();
      return all;
    },
  };
};
