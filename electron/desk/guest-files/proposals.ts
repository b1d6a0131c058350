/**
 * What a guest's requests show: the same service in three of the last stays, or on three days. Somebody
 * confirms or refuses it; what was refused comes again only if the requests since show it by themselves.
 */
import type { PreferenceProposal } from '../../../shared/guests/contract.ts';
import { type Asked, type Pattern, patternsIn } from '../../../shared/guests/model.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import { idsOfFile, staysOfFile } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

/** So many stays back are looked at. */
const lastStays = 10;

/** Of what is broken, dirty, lost or the house's own errand nobody can tell what a guest likes. */
const tellsNothing: ReadonlySet<string> = new Set(
  (
    'loan-return door-opening move-room check-out-inspection lost-enquiry ask-guest welcome vip-tidy message ' +
    'spill smell pest tray-collect laundry-return minibar-check minibar-refill collect-rubbish how-to ' +
    'public-area other'
  ).split(' '),
);
const ofTrouble: ReadonlySet<string> = new Set(['engineering', 'security']);

const tells = ({ reads }: Here, code: string): boolean =>
  !tellsNothing.has(code) && !ofTrouble.has(reads.catalogue.service(code)?.department ?? '');

const askedBy = (context: Here, rootId: string): Asked[] => {
  const { reads, timeZone } = context;
  return staysOfFile(context, rootId)
    .slice(0, lastStays)
    .flatMap(({ id: stayId }) => {
      const errands = new Set(reads.stays.tasksOf(stayId).map(({ requestId }) => requestId));
      return reads.guests
        .requestsOf(stayId)
        .filter(
          ({ id, state, followsId }) =>
            state !== 'cancelled' && followsId === null && !errands.has(id),
        )
        .filter(({ service }) => tells(context, service))
        .map(({ id, service, loggedAtMs }) => ({
          id,
          service,
          stayId,
          day: dateAt(loggedAtMs, timeZone),
        }));
    });
};

/** Patterns nobody has decided about. */
export const patternsOf = (context: Here, rootId: string): Pattern[] => {
  const { reads } = context;
  const decided = idsOfFile(context, rootId)
    .flatMap((id) => reads.guests.preferencesOf(id))
    .filter(({ service, state }) => service !== null && state !== 'dropped');
  const kept = new Set(
    decided.filter(({ state }) => state === 'kept').map(({ service }) => service),
  );
  const refused = new Set(
    decided.filter(({ state }) => state === 'refused').flatMap(({ evidence }) => evidence),
  );
  const fresh = askedBy(context, rootId).filter(
    ({ id, service }) => !refused.has(id) && !kept.has(service),
  );
  return patternsIn(fresh);
};

export const proposalsFor = (context: Here, rootId: string): PreferenceProposal[] =>
  patternsOf(context, rootId).map(({ service, asked, stays, days }) => {
    const named = context.reads.catalogue.service(service);
    return {
      service,
      zh: named?.zh ?? service,
      en: named?.en ?? service,
      times: asked.length,
      stays,
      days,
      lastOn:
        asked
          .map(({ day }) => day)
          .sort()
          .at(-1) ?? '',
    };
  });
