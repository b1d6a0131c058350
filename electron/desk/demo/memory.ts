/**
 * Keeps in memory what the demo's steps read over and over while they are played. Everything that is
 * kept is given up or renewed by the write that changes it, so that a step sees what is on disk.
 */
import type { RequestRow } from '../database/schema/index.ts';
import type { Reads, Writes } from '../stores.ts';

/** Remembers the answer to each question. */
const remembered = <A extends string, T>(ask: (...key: A[]) => T) => {
  const known = new Map<string, T>();
  return {
    ask: (...key: A[]): T => {
      const name = key.join(' ');
      const before = known.get(name);
      if (before !== undefined) return before;
      const answer = ask(...key);
      known.set(name, answer);
      return answer;
    },
    forget: (): void => known.clear(),
  };
};

const rememberRequests = (moved: (row: RequestRow) => void) => {
  const rows = new Map<string, RequestRow>();
  const keep = (write: (row: RequestRow) => void) => (row: RequestRow) => {
    write(row);
    rows.set(row.id, row);
    moved(row);
  };
  return {
    reads: ({ requests }: Reads): Reads['requests'] => ({
      ...requests,
      byId: (id) => rows.get(id) ?? requests.byId(id),
    }),
    writes: ({ requests }: Writes): Writes['requests'] => ({
      insert: keep(requests.insert),
      save: keep(requests.save),
    }),
  };
};

const rememberPeople = ({ staff }: Reads) => {
  const byId = remembered(staff.byId);
  const byCode = remembered(staff.byCode);
  const all = remembered(staff.all);
  const onDuty = remembered(staff.onDuty);
  const dutyOf = remembered(staff.dutyOf);
  const asked = [byId, byCode, all, onDuty, dutyOf];
  const forgetting =
    <T>(write: (row: T) => void) =>
    (row: T) => {
      write(row);
      for (const { forget } of asked) forget();
    };
  return {
    reads: {
      ...staff,
      byId: (id: string) => byId.ask(id),
      byCode: (code: string) => byCode.ask(code),
      all: () => all.ask(),
      onDuty: () => onDuty.ask(),
      dutyOf: (id: string) => dutyOf.ask(id),
    },
    writes: (writes: Writes): Writes['staff'] => ({
      ...writes.staff,
      insert: forgetting(writes.staff.insert),
      save: forgetting(writes.staff.save),
      insertDuty: forgetting(writes.staff.insertDuty),
      saveDuty: forgetting(writes.staff.saveDuty),
    }),
  };
};

const rememberRooms = ({ rooms }: Reads) => {
  const room = remembered(rooms.room);
  const area = remembered(rooms.area);
  const floors = remembered(rooms.floors);
  return {
    reads: {
      ...rooms,
      room: (number: string) => room.ask(number),
      area: (code: string) => area.ask(code),
      floors: () => floors.ask(),
    },
    writes: (writes: Writes): Writes['rooms'] => ({
      ...writes.rooms,
      saveRoom: (row) => {
        writes.rooms.saveRoom(row);
        room.forget();
      },
    }),
  };
};

export type Memory = { reads: Reads; writes: (writes: Writes) => Writes };

/** @param moved is told of every request that is written, as it is now */
export const createMemory = (reads: Reads, moved: (row: RequestRow) => void): Memory => {
  const requests = rememberRequests(moved);
  const people = rememberPeople(reads);
  const rooms = rememberRooms(reads);
  const service = remembered(reads.catalogue.service);
  // Nobody changes a calendar while the past is played.
  const calendars = remembered(() => reads.serviceModel.calendars(0));
  const exceptions = remembered(() => reads.serviceModel.exceptions('0001-01-01'));
  const house = remembered(reads.house.get);
  const rungs = remembered(
    reads.house.rungs as (...key: string[]) => ReturnType<Reads['house']['rungs']>,
  );
  return {
    reads: {
      ...reads,
      requests: requests.reads(reads),
      staff: people.reads,
      rooms: rooms.reads,
      serviceModel: {
        ...reads.serviceModel,
        calendars: () => calendars.ask(),
        exceptions: () => exceptions.ask(),
      },
      catalogue: { ...reads.catalogue, service: (code) => service.ask(code) },
      house: {
        ...reads.house,
        get: () => house.ask(),
        rungs: (priority, period) => rungs.ask(priority, period),
      },
    },
    writes: (writes) => ({
      ...writes,
      requests: requests.writes(writes),
      staff: people.writes(writes),
      rooms: rooms.writes(writes),
      catalogue: {
        ...writes.catalogue,
        save: (row) => {
          writes.catalogue.save(row);
          service.forget();
        },
      },
    }),
  };
};
