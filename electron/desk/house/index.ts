/** The house: whether there is one, its first set-up, its settings. The domain's public face. */
import type { HouseStatus, houseContract } from '../../../shared/house/contract.ts';
import type { HouseRow } from '../database/schema/index.ts';
import type { Chance } from '../kernel/chance.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Actor } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import type { Pipeline } from '../kernel/pipeline.ts';
import { keptAs, type Secrets, usableSecret } from '../staff/index.ts';
import { followClock } from './clock-due.ts';
import { drawFloors } from './layout.ts';
import {
  checkNewHouse,
  firstPerson,
  layOut,
  type NewHouse,
  standardAreas,
  startHouse,
} from './set-up.ts';

export { type DrawnFloor, drawFloors } from './layout.ts';
export { corridorOf, hoursOf, layOut, standardAreas, startHouse } from './set-up.ts';

/** Who acts before there is anybody. */
export const setUp: Actor = { id: 'setup', code: 'setup', role: 'desk' };

type Deps = {
  pipeline: Pipeline;
  clock: Clock;
  chance: Chance;
  secrets: Pick<Secrets, 'hash'>;
  house: () => HouseRow | undefined;
  dataDir: string;
  version: string;
  /** Fills an empty house with the demo house as of a moment (left out: now). */
  makeDemo: (atMs: number | undefined) => Promise<void>;
  /** A copy lies ready to become the house of this folder. */
  comesBack: () => boolean;
};

/** The house as a window finds it at start. */
export const statusOf = (deps: Pick<Deps, 'house' | 'dataDir' | 'version'>): HouseStatus => {
  const house = deps.house();
  return {
    state: house ? 'ready' : 'none',
    version: deps.version,
    dataDir: deps.dataDir,
    demo: house?.demo ?? false,
    name: house ? { zh: house.nameZh, en: house.nameEn } : null,
    language: house?.language ?? 'zh-CN',
    trouble: null,
  };
};

type Wanted = Omit<NewHouse, 'floors'> & { floors: NewHouse['floors'] | null };

/** @throws DeskError CONFLICT `house.exists`, WRONG_STATE `backups.restoring` while one is brought back from a copy */
const mustBeFree = ({ house, comesBack }: Pick<Deps, 'house' | 'comesBack'>): void => {
  if (house()) throw new DeskError('CONFLICT', 'house.exists', {});
  if (comesBack()) throw new DeskError('WRONG_STATE', 'backups.restoring', {});
};

/** Makes the real house; without floors an empty one. @throws DeskError as `mustBeFree`; INVALID_INPUT */
export const makeHouse = async (deps: Deps, wanted: Wanted): Promise<void> => {
  const { pipeline, chance, secrets } = deps;
  mustBeFree(deps);
  const { floors } = wanted;
  const { code, pin } = wanted.administrator;
  usableSecret(pin, { code, role: 'administrator' }, false);
  if (floors) checkNewHouse({ floors, timeZone: wanted.timeZone });
  const secret = await secrets.hash(pin, chance.salt(), keptAs(pin, 'administrator', false));
  // Asked again: a copy may lie ready since, and it would take this house's place.
  mustBeFree(deps);
  pipeline.perform(setUp, 'setup', (context) => {
    startHouse(context, {
      nameZh: wanted.name.zh,
      nameEn: wanted.name.en,
      language: wanted.language,
      timeZone: wanted.timeZone,
      demo: false,
      clockOffsetMs: 0,
    });
    // The house's own clock says who serves a floor: until this is committed the desk knows no zone.
    layOut({ ...context, timeZone: wanted.timeZone }, floors ?? [], standardAreas);
    firstPerson(context, wanted.administrator, secret);
  });
};

export const createHouseHandlers = (deps: Deps): Handlers<typeof houseContract> => ({
  status: () => statusOf(deps),
  createDemo: async (_, input) => {
    mustBeFree(deps);
    await deps.makeDemo(input?.at === undefined ? undefined : Date.parse(input.at));
    return statusOf(deps);
  },
  create: async (_, wanted) => {
    await makeHouse(deps, wanted);
    return statusOf(deps);
  },
  createEmpty: async (_, { administrator, name }) => {
    await makeHouse(deps, {
      name: name ?? { zh: '新酒店', en: 'New hotel' },
      language: 'zh-CN',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      floors: null,
      administrator,
    });
    return statusOf(deps);
  },
  drawFloors: (_, { floors }) => ({
    floors: drawFloors(floors).map(({ code, rooms }) => ({ code, rooms })),
  }),
  settings: ({ reads }) => {
    const house = found(reads.house.get(), 'house.none', {});
    const { language, timeZone, undoMs, idleLockMs, warnShare } = house;
    const { graceMinutes, breakMinutes, overtimeMinutes, centrePhone } = house;
    return {
      language,
      timeZone,
      undoMs,
      idleLockMs,
      warnShare,
      graceMinutes,
      breakMinutes,
      overtimeMinutes,
      centrePhone,
    };
  },
  followClock: (context, { at }) => {
    followClock(context, deps.clock, Date.parse(at));
    return { ok: true };
  },
  change: ({ reads, writes, record }, wanted) => {
    const house = found(reads.house.get(), 'house.none', {});
    const next: HouseRow = {
      ...house,
      language: wanted.language ?? house.language,
      idleLockMs: wanted.idleLockMs ?? house.idleLockMs,
      undoMs: wanted.undoMs ?? house.undoMs,
      graceMinutes: wanted.graceMinutes ?? house.graceMinutes,
      breakMinutes: wanted.breakMinutes ?? house.breakMinutes,
      overtimeMinutes: wanted.overtimeMinutes ?? house.overtimeMinutes,
      centrePhone: wanted.centrePhone ?? house.centrePhone,
    };
    writes.house.save(next);
    record({
      kind: 'settings-changed',
      subject: { kind: 'house', id: house.houseId },
      body: { facts: wanted },
    });
    return { ok: true };
  },
});
