/**
 * Lines that belong to a register instead of a request: said in the quick line, done by the register
 * itself, with its own refusals.
 */
import { guessSeverity, neutralLine } from '../../../shared/complaints/guess.ts';
import { complaintNumber, isSensitive } from '../../../shared/complaints/model.ts';
import type { EntryView } from '../../../shared/intake/contract.ts';
import type { EntryReading, EntryWords } from '../../../shared/intake/model.ts';
import type { Permission } from '../../../shared/kernel/permissions.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import { lostNumber } from '../../../shared/lost-and-found/model.ts';
import { openComplaint, standardDue } from '../complaints/index.ts';
import type { KeyRow, StaffRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { mustMay, seesComplaint } from '../kernel/permission.ts';
import { speltByLetters, speltWhole } from '../kernel/spelling.ts';
import { issueKey, returnKey } from '../keys/index.ts';
import { registerFound, registerLoss } from '../lost-and-found/index.ts';

/** A name in Latin letters is typed as it is written. */
const spelled = (name: string) => ({
  pinyin: [speltWhole(name) ?? name.toLowerCase().replaceAll(' ', '')],
  initials: [speltByLetters(name) ?? ''].filter((letters) => letters !== ''),
});

/** The keys and people a line may name; of several copies the family as well. */
export const entryWordsOf = (keys: readonly KeyRow[], people: readonly StaffRow[]): EntryWords => ({
  keys: [
    ...keys.map(({ code, barcode }) => ({ code, tag: barcode })),
    ...[...new Set(keys.filter(({ copy }) => copy !== null).map(({ family }) => family))].map(
      (code) => ({ code, tag: null }),
    ),
  ],
  people: people
    .filter(({ active }) => active)
    .map(({ code, badge, name }) => ({ code, badge, name, ...spelled(name) })),
});

const nobody = { id: null, what: null, place: null, who: null, due: null, kind: null };

/** What Enter would do with it, as far as it can be told without doing it. */
export const previewEntry = (context: ReadContext, entry: EntryReading): EntryView => {
  if (entry.register !== 'keys') {
    const { register, what, place } = entry;
    const told = { ...nobody, register, act: register, label: '', what, place };
    if (entry.register !== 'complaint') return told;
    const { kind } = entry;
    const dueAtMs = standardDue(context, guessSeverity(kind, entry.what), context.nowMs);
    return { ...told, kind, due: isoAt(dueAtMs, context.timeZone) };
  }
  const { reads } = context;
  const rows = reads.keys.all().filter(({ code, family }) => [code, family].includes(entry.key));
  const out = rows.find(({ state }) => state === 'out');
  const holder = out?.holderId == null ? undefined : reads.staff.byId(out.holderId);
  const person = entry.to === null ? holder : reads.staff.byCode(entry.to);
  return {
    ...nobody,
    register: 'keys',
    act: entry.to === null ? (out ? 'return' : 'hangs') : 'issue',
    label: entry.key,
    who: person ? { code: person.code, name: person.name } : null,
  };
};

const permissionFor: Record<EntryReading['register'], Permission> = {
  keys: 'keys.issue',
  found: 'lost.register',
  lost: 'lost.register',
  complaint: 'complaints.keep',
};

/** Does it. @throws DeskError NOT_ALLOWED for who may not write in that register; else as it refuses it */
export const recordEntry = (
  context: WriteContext,
  entry: EntryReading,
  callId: string | null,
): EntryView => {
  mustMay(context.actor, permissionFor[entry.register]);
  if (entry.register === 'keys') {
    const named = { register: 'keys' as const, what: null, place: null, kind: null };
    if (entry.to === null) {
      const { keys, from } = returnKey(context, entry.key);
      const label = keys.map(({ code }) => code).join(' ');
      const who = { code: from.code, name: from.name };
      return { ...named, act: 'return', id: keys[0]?.id ?? null, label, who, due: null };
    }
    const { keys, to, dueAtMs } = issueKey(context, entry.key, entry.to, { second: null });
    return {
      ...named,
      act: 'issue',
      id: keys[0]?.id ?? null,
      label: keys.map(({ code }) => code).join(' '),
      who: { code: to.code, name: to.name },
      due: isoAt(dueAtMs, context.timeZone),
    };
  }
  const place = entry.place === null ? {} : { place: entry.place };
  if (entry.register === 'complaint') {
    const row = openComplaint(context, {
      what: entry.what,
      kind: entry.kind,
      ...place,
      ...(callId === null ? {} : { callId }),
    });
    const label = complaintNumber(row.number);
    // Of what they may not see, whoever wrote it down is told the number and no more.
    return seesComplaint(context, row)
      ? {
          ...nobody,
          register: 'complaint',
          act: 'complaint',
          id: row.id,
          label,
          what: row.words,
          place: row.place,
          kind: row.kind,
          due: row.dueAtMs === null ? null : isoAt(row.dueAtMs, context.timeZone),
        }
      : { ...nobody, register: 'complaint', act: 'complaint', label };
  }
  if (entry.register === 'found') {
    const row = registerFound(context, { what: entry.what, ...place });
    const label = lostNumber('found-item', row.number);
    return { ...nobody, ...entry, act: 'found', id: row.id, label };
  }
  const row = registerLoss(context, {
    what: entry.what,
    ...place,
    // Whoever reports it is asked in the register; until then it is known where they can be found.
    contact: entry.place ?? '–',
    ...(callId === null ? {} : { callId }),
  });
  return {
    ...nobody,
    ...entry,
    act: 'lost',
    id: row.id,
    label: lostNumber('loss-report', row.number),
  };
};

/** What of a line the call keeps: what only the entitled may see stands in the complaint alone. */
export const saidWith = (entry: EntryReading, text: string): string =>
  entry.register === 'complaint' && isSensitive(entry.kind)
    ? neutralLine(text, entry.place)
    : text.trim();
