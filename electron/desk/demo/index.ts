/** The demo house: an invented hotel, marked as one, the same on every machine for the same moment. */

import { minuteOfDay } from '../../../shared/kernel/time.ts';
import { layOut, setUp, standardAreas, startHouse } from '../house/index.ts';
import { seededChance } from '../kernel/chance.ts';
import type { Clock } from '../kernel/clock.ts';
import type { WriteContext } from '../kernel/context.ts';
import type { Pipeline } from '../kernel/pipeline.ts';
import type { Indexer } from '../search/index.ts';
import { hashSecret } from '../staff/index.ts';
import { demoExtension, demoPeople, demoPin } from './people.ts';
import { isRostered, spellBegan } from './roster.ts';

export { rosterDue } from './roster.ts';

const timeZone = 'Asia/Shanghai';

type Deps = {
  pipeline: Pipeline;
  clock: Clock;
  refreshHouse: () => void;
  indexer: Indexer;
};

const floor = { fromRoom: 1, prefix: '', withoutDigit: '', without: [] as number[] };
const patterns = [
  { ...floor, fromFloor: 1, untilFloor: 8, untilRoom: 18, model: 'centre' as const },
  { ...floor, fromFloor: 9, untilFloor: 10, untilRoom: 18, model: 'hybrid' as const },
  { ...floor, fromFloor: 11, untilFloor: 12, untilRoom: 18, model: 'floor-desk' as const },
  {
    ...floor,
    fromFloor: 15,
    untilFloor: 15,
    untilRoom: 10,
    prefix: 'A',
    model: 'floor-desk' as const,
  },
];

const addPeople = (context: WriteContext, hashes: ReadonlyMap<string, string>): void => {
  for (const { from, until, floors, ...person } of demoPeople) {
    const id = context.newId();
    context.writes.staff.insert({
      id,
      ...person,
      floors: [...floors],
      extension: demoExtension(person.code),
      active: true,
      rosterFromMinute: from,
      rosterUntilMinute: until,
      language: null,
      theme: null,
      textScale: 1,
      secretHash: hashes.get(person.code) ?? null,
    });
    const { name, ...facts } = person;
    context.record({
      kind: 'staff-added',
      subject: { kind: 'staff', id },
      body: { facts: { ...facts, floors } },
      personal: { name },
    });
  }
};

/** Whoever the roster has in the house now has been signed on since their hours began. */
const signOnRoster = (context: WriteContext): void => {
  const minute = minuteOfDay(context.nowMs, context.timeZone);
  for (const person of context.reads.staff.all().filter((one) => isRostered(one, minute))) {
    const onAtMs = spellBegan(person, context.nowMs, context.timeZone);
    context.writes.staff.insertDuty({
      id: context.newId(),
      staffId: person.id,
      onAtMs,
      offAtMs: null,
    });
    context.record({
      kind: 'signed-on',
      subject: { kind: 'staff', id: person.id },
      body: { facts: { byRoster: true, onAtMs } },
    });
  }
};

/**
 * Fills an empty house. All in one transaction: a demo house is whole or not there.
 * @param atMs the moment the demo lives at (left out: now); its clock runs on from there
 */
export const makeDemoHouse = async (
  { pipeline, clock, refreshHouse, indexer }: Deps,
  atMs?: number,
): Promise<void> => {
  const hashes = new Map<string, string>();
  for (const { code } of demoPeople)
    hashes.set(code, await hashSecret(demoPin(code), `${code.padStart(8, '0')}`.repeat(4)));
  // Asked after the slow part: the demo's clock starts at its moment, not seconds after it.
  const machineMs = clock.nowMs() - clock.offsetMs();
  const nowMs = atMs ?? machineMs;
  try {
    pipeline.replay(seededChance(`demo:${nowMs}`), (as) => {
      const start = as(setUp, 'setup', nowMs);
      startHouse(start, {
        nameZh: '湖畔酒店',
        nameEn: 'Lakeside Hotel',
        language: 'zh-CN',
        timeZone,
        demo: true,
        clockOffsetMs: nowMs - machineMs,
      });
      refreshHouse();
      const here = as(setUp, 'setup', nowMs);
      layOut(here, patterns, standardAreas);
      addPeople(here, hashes);
      signOnRoster(here);
    });
  } finally {
    refreshHouse();
  }
  indexer.drain();
};
