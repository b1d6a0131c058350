/** "Who had a key to 1208 on 3 May between 20:00 and 22:00?" From the spells, by their index; events are not read. */

import { isoAt } from '../../../shared/kernel/time.ts';
import type { keysContract, SpellView } from '../../../shared/keys/contract.ts';
import { incidentName } from '../../../shared/keys/model.ts';
import type { KeyIncidentRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { placeMeant } from './exposure.ts';
import { isOfAway } from './find.ts';
import { viewSpell } from './views.ts';

/** More spells of one key than this in one question is no question about an evening any more. */
const mostSpells = 1_000;

const away = (incident: KeyIncidentRow, untilMs: number) => ({
  here: isOfAway(incident),
  sinceMs: incident.sinceMs,
  endMs: incident.foundAtMs ?? incident.closedAtMs ?? untilMs,
});

export const whoHad: Handlers<typeof keysContract>['whoHad'] = (context, input) => {
  const fromMs = Date.parse(input.from);
  const untilMs = Date.parse(input.until);
  if (untilMs <= fromMs) throw new DeskError('INVALID_INPUT', 'keys.interval', {});
  const place = placeMeant(context, input.place);
  const opening = context.reads.keys.all().filter(place.opened);
  const spells = opening.flatMap((key): (SpellView & { fromMs: number })[] =>
    context.reads.keys
      .movesBetween(key.id, fromMs, untilMs, mostSpells)
      .map((move) => ({ ...viewSpell(context, key.code, move), fromMs: move.fromMs })),
  );
  return {
    place: place.name,
    keys: opening.map(({ code }) => code),
    spells: spells
      .sort((a, b) => a.fromMs - b.fromMs || a.key.localeCompare(b.key))
      .map(({ fromMs: _, ...spell }) => spell),
    unaccounted: unaccounted(context, opening, fromMs, untilMs),
  };
};

const unaccounted = (
  context: ReadContext,
  keys: readonly { id: string; code: string }[],
  fromMs: number,
  untilMs: number,
) =>
  keys.flatMap((key) =>
    context.reads.keys
      .incidentsOf(key.id)
      .filter((incident) => {
        const { here, sinceMs, endMs } = away(incident, untilMs);
        return here && sinceMs < untilMs && endMs > fromMs;
      })
      .map(({ number, sinceMs }) => ({
        key: key.code,
        incident: incidentName(number),
        since: isoAt(sinceMs, context.timeZone),
      })),
  );
