/** Which targets a request of a service is held to: those set apart for it, else the everyday ones. */
import type { Priority } from '../../../shared/requests/model.ts';
import { specialFor, type Targets } from '../../../shared/standards/model.ts';
import { periodAt } from '../alarms/index.ts';
import type { ServiceRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

/** @param atMs the moment it is asked for, or it is asked at: the night has targets of its own */
export const targetsFor = (
  { reads, timeZone }: Here,
  service: ServiceRow,
  priority: Priority,
  atMs: number,
): Targets => {
  const special = reads.catalogue.special(service.code);
  if (special.length === 0) return service;
  return specialFor(special, priority, periodAt({ reads, timeZone, nowMs: atMs })) ?? service;
};
