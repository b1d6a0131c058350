/** What the house knows of its guests themselves: their stays and their files, over all that were put together. */
import { dayEnd, empty, emptyList, type Kept, none } from './entry.ts';

/** A guest is kept whole while anything of theirs is still open. */
const stillOpen = [
  'EXISTS (SELECT 1 FROM requests WHERE stay_id = stays.id AND open = 1)',
  "EXISTS (SELECT 1 FROM charges WHERE stay_id = stays.id AND state = 'open')",
  'EXISTS (SELECT 1 FROM complaints WHERE stay_id = stays.id AND open = 1)',
  'EXISTS (SELECT 1 FROM loss_reports WHERE stay_id = stays.id AND open = 1)',
  'EXISTS (SELECT 1 FROM guest_things WHERE stay_id = stays.id AND open = 1)',
].join(' OR ');

/** All files of the person one of whose files it is: what it was put into, and what was put into that. */
const filesOf = (file: string): string => `WITH RECURSIVE
  up (id) AS (SELECT ${file} UNION
    SELECT g.merged_into FROM guests AS g JOIN up ON g.id = up.id WHERE g.merged_into IS NOT NULL),
  whole (id) AS (SELECT id FROM up UNION
    SELECT g.id FROM guests AS g JOIN whole ON g.merged_into = whole.id WHERE g.merged_into IS NOT NULL)`;

/** When a stay was over, whether or not anybody came. */
const wasOver = `coalesce(departed_at_ms, ${dayEnd('departure')})`;

const lastOfThem = (which: string): string =>
  `SELECT CASE WHEN sum(state IN ('expected', 'in-house')) = 0 THEN max(${wasOver}) END
    FROM stays WHERE guest_id ${which}`;

/** When the guest of a file left for the last time; NULL while they are here or expected. */
const lastLeft = (table: string, column: string): string =>
  `(${filesOf(`${table}.${column}`)} ${lastOfThem('IN (SELECT id FROM whole)')})`;

/** The same of the files themselves: nearly all stand alone, and are asked of by the thousand. */
const fileLastLeft = `CASE WHEN merged_into IS NULL AND NOT EXISTS
    (SELECT 1 FROM guests AS g WHERE g.merged_into = guests.id AND g.merged_into IS NOT NULL)
  THEN (${lastOfThem('= guests.id')}) ELSE ${lastLeft('guests', 'id')} END`;

/** The files of the stay's guest, once no other stay of theirs bears a name. */
const lastOf = `(${filesOf('(SELECT guest_id FROM stays WHERE id = :stay)')}
  SELECT id FROM whole WHERE :whole = 1 OR NOT EXISTS (SELECT 1 FROM stays
    WHERE guest_id IN (SELECT id FROM whole) AND id <> :stay AND guest <> ''))`;

/** Somebody who complained is known to the house until that is put right. */
const complaining = (
  table: string,
  column: string,
): string => `EXISTS (${filesOf(`${table}.${column}`)}
  SELECT 1 FROM complaints JOIN stays ON stays.id = complaints.stay_id
  WHERE complaints.open = 1 AND stays.guest_id IN (SELECT id FROM whole))`;

export const keptOfGuests: readonly Kept[] = [
  {
    table: 'stays',
    kind: 'stay',
    of: 'guests',
    at: `coalesce(departed_at_ms, ${dayEnd('departure')})`,
    ended: `CASE WHEN state = 'departed' THEN coalesce(departed_at_ms, ${dayEnd('departure')})
  WHEN state IN ('cancelled', 'no-show') THEN ${dayEnd('departure')} END`,
    ofStay: 'id = :stay',
    holds: "guest <> ''",
    held: stillOpen,
    blank: {
      guest: empty,
      companions: emptyList,
      phone: none,
      company: none,
      preferences: emptyList,
      notes: none,
    },
  },
  {
    table: 'guests',
    kind: 'guest',
    of: 'guests',
    at: 'made_at_ms',
    ended: fileLastLeft,
    ofStay: `id IN ${lastOf}`,
    holds: "name <> ''",
    held: complaining('guests', 'id'),
    blank: {
      name: empty,
      name_key: empty,
      spelt: none,
      letters: none,
      phone: none,
      company: none,
      document: none,
      birthday: none,
      wedding: none,
      notes: none,
    },
  },
  {
    table: 'guest_preferences',
    kind: 'guest',
    told: 'guest_id',
    of: 'guests',
    at: 'at_ms',
    ended: lastLeft('guest_preferences', 'guest_id'),
    ofStay: `guest_id IN ${lastOf}`,
    held: complaining('guest_preferences', 'guest_id'),
    blank: { text: empty },
  },
  {
    table: 'guest_merges',
    kind: 'guest',
    told: 'kept_id',
    of: 'guests',
    at: 'at_ms',
    ended: lastLeft('guest_merges', 'kept_id'),
    ofStay: `kept_id IN ${lastOf}`,
    held: complaining('guest_merges', 'kept_id'),
    blank: { filled: emptyList },
  },
  {
    table: 'care_actions',
    kind: 'care-action',
    of: 'guests',
    at: 'made_at_ms',
    ended: `CASE WHEN open = 0 THEN ${lastLeft('care_actions', 'guest_id')} END`,
    ofStay: `guest_id IN ${lastOf}`,
    held: complaining('care_actions', 'guest_id'),
    blank: { title: empty },
  },
];
