/** Files that may be one person's, and why. Somebody decides; two people are not proposed again. */
import type { DoubleProposal } from '../../../shared/guests/contract.ts';
import { type DoubleReason, isAddressOnly, namesAgree } from '../../../shared/guests/model.ts';
import type { GuestRow } from '../database/schema/index.ts';
import { staysOfFile } from '../guests/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { seesIncognito } from '../kernel/permission.ts';
import { betterKept } from './merge.ts';
import { fileNamed, mustKnow } from './named.ts';
import { hiddenFrom } from './order.ts';
import { viewLine } from './views.ts';

const mostPairs = 100;
/** A telephone of more files than this is an office's, and tells nothing. */
const mostAtOnePhone = 6;

const same = (one: string | null, other: string | null): boolean => one !== null && one === other;
const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;

/** Why; none where a fact says that they are two. */
export const reasonsFor = (one: GuestRow, other: GuestRow): DoubleReason[] => {
  if (differ(one.document, other.document) || differ(one.birthday, other.birthday)) return [];
  const sameName = one.nameKey === other.nameKey && !isAddressOnly(one.name);
  const reasons: DoubleReason[] = [
    ...(sameName ? (['same-name'] as const) : []),
    ...(same(one.phone, other.phone) ? (['same-phone'] as const) : []),
    ...(same(one.document, other.document) ? (['same-document'] as const) : []),
    ...(same(one.birthday, other.birthday) ? (['same-birthday'] as const) : []),
    ...(same(one.company, other.company) ? (['same-company'] as const) : []),
  ];
  const tells = sameName || reasons.includes('same-document');
  const byPhone = reasons.includes('same-phone') && namesAgree(one.name, other.name);
  if (sameName && differ(one.phone, other.phone) && reasons.length === 1) return [];
  return tells || byPhone ? reasons : [];
};

const grouped = (files: readonly GuestRow[], by: (file: GuestRow) => string | null, most: number) =>
  [...Map.groupBy(files, by)].flatMap(([key, some]) =>
    key === null || key === '' || some.length < 2 || some.length > most ? [] : [some],
  );

/** Each two of a group, in the order they stand in; those of several groups come again, the same one first. */
const pairsIn = function* (groups: readonly GuestRow[][]): Generator<[GuestRow, GuestRow]> {
  for (const group of groups)
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) yield [one, other];
};

/** @param named whether who stays incognito is named to whoever asks */
export const doublesOf = (
  context: Pick<ReadContext, 'reads'>,
  { named }: { named: boolean },
): DoubleProposal[] => {
  const { reads } = context;
  const files = reads.guests.alike();
  const hidden = hiddenFrom(context, named);
  const groups = [
    ...grouped(files, ({ name, nameKey }) => (isAddressOnly(name) ? null : nameKey), 20),
    ...grouped(files, ({ phone }) => phone, mostAtOnePhone),
    ...grouped(files, ({ document }) => document, mostAtOnePhone),
  ];
  const pairs = new Map<string, DoubleProposal>();
  for (const [one, other] of pairsIn(groups)) {
    const key = `${one.id} ${other.id}`;
    const reasons = pairs.has(key) ? [] : reasonsFor(one, other);
    if (reasons.length === 0 || reads.guests.isApart(one.id, other.id)) continue;
    // Who may not know a name must not learn it from who is thought to be the same.
    if (hidden.has(one.id) || hidden.has(other.id)) continue;
    const [a, b] = [viewLine(context, one, named), viewLine(context, other, named)];
    const first = betterKept({ file: one, stays: a.stays }, { file: other, stays: b.stays });
    pairs.set(key, first ? { one: a, other: b, reasons } : { one: b, other: a, reasons });
    if (pairs.size === mostPairs) break;
  }
  return [...pairs.values()].sort((x, y) => y.reasons.length - x.reasons.length);
};

/** Files that may be the same person's as one file and all that was put into it. */
export const doublesOfFile = (
  context: ReadContext,
  rootId: string,
): { id: string; name: string; stays: number; reasons: DoubleReason[] }[] => {
  const { reads } = context;
  const root = reads.guests.byId(rootId);
  if (!root) return [];
  const hidden = hiddenFrom(context, seesIncognito(context));
  return reads.guests.alike().flatMap((other) => {
    const reasons = other.id === root.id || hidden.has(other.id) ? [] : reasonsFor(root, other);
    const [one = '', two = ''] = [root.id, other.id].sort();
    if (reasons.length === 0 || reads.guests.isApart(one, two)) return [];
    const stays = staysOfFile(context, other.id).length;
    return [{ id: other.id, name: other.name, stays, reasons }];
  });
};

/** Says of which two files it is; said again, nothing changes. */
export const keepApart = (
  context: WriteContext,
  wanted: { one: string; other: string },
): { one: string; other: string } => {
  const one = fileNamed(context, wanted.one);
  const other = fileNamed(context, wanted.other);
  if (one.id === other.id) throw new DeskError('INVALID_INPUT', 'guests.mergeSelf', {});
  mustKnow(context, one);
  mustKnow(context, other);
  const [oneId = '', otherId = ''] = [one.id, other.id].sort();
  const answer = { one: one.id, other: other.id };
  if (context.reads.guests.isApart(oneId, otherId)) return answer;
  context.writes.guests.insertApart({
    id: context.newId(),
    oneId,
    otherId,
    atMs: context.nowMs,
    byId: context.actor.id,
  });
  context.record({
    kind: 'kept-apart',
    subject: { kind: 'guest', id: one.id },
    body: { facts: { otherId: other.id } },
  });
  return answer;
};
