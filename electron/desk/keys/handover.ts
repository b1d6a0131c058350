/**
 * What of the keys is handed to the next shift: what is missing, what is in hands, the envelopes; and
 * whether the hooks were counted for this handover.
 */
import type { HandoverItem, KeyCheck } from '../../../shared/handover/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import { envelopeName, incidentName } from '../../../shared/keys/model.ts';
import type { KeyEnvelopeRow, KeyIncidentRow, KeyRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const nameOf = ({ reads }: Here, id: string | null): string[] => {
  const person = id === null ? undefined : reads.staff.byId(id);
  return person ? [person.name] : [];
};

const incident = (here: Here, row: KeyIncidentRow): HandoverItem => {
  const { reads, timeZone } = here;
  const key = row.keyId === null ? undefined : reads.keys.byId(row.keyId);
  const [told] = nameOf(here, row.toldId);
  return {
    id: `incident:${row.id}`,
    subject: { kind: 'incident', id: row.id },
    section: 'keys',
    head: key?.code ?? { key: 'handover.item.envelope' },
    words: [
      {
        key: 'incident',
        facts: {
          number: incidentName(row.number),
          kind: { key: `handover.incidentKind.${row.kind}` },
        },
      },
      ...(row.exposed.length > 0 ? [{ key: 'exposed', facts: { count: row.exposed.length } }] : []),
      told !== undefined && row.toldAtMs !== null
        ? { key: 'told', facts: { name: told, time: { at: isoAt(row.toldAtMs, timeZone) } } }
        : { key: 'notTold', facts: {} },
    ],
    who: nameOf(here, row.lastHolderId),
    tag: { tone: 'late', key: 'missing', facts: {} },
    since: isoAt(row.openedAtMs, timeZone),
    due: null,
  };
};

const inHands = (here: Here, row: KeyRow): HandoverItem => {
  const { nowMs, timeZone } = here;
  const due = row.dueAtMs === null ? null : isoAt(row.dueAtMs, timeZone);
  const late = row.dueAtMs !== null && row.dueAtMs <= nowMs;
  return {
    id: `key:${row.id}`,
    subject: { kind: 'key', id: row.id },
    section: 'keys',
    head: row.code,
    words: [{ key: 'keyOut', facts: { name: { zh: row.nameZh, en: row.nameEn } } }],
    who: nameOf(here, row.holderId),
    tag:
      due === null
        ? null
        : {
            tone: late ? 'late' : 'plain',
            key: late ? 'overdue' : 'backBy',
            facts: { time: { at: due } },
          },
    since: row.outSinceMs === null ? null : isoAt(row.outSinceMs, timeZone),
    due,
  };
};

const envelope = (here: Here, row: KeyEnvelopeRow, sinceMs: number): HandoverItem => {
  const checkedAtMs =
    row.checkedAtMs !== null && row.checkedAtMs >= sinceMs ? row.checkedAtMs : null;
  return {
    id: `key-envelope:${row.id}`,
    subject: { kind: 'key-envelope', id: row.id },
    section: 'keys',
    head: { key: 'handover.item.envelope' },
    words: [
      { key: row.intact ? 'sealed' : 'sealBroken', facts: { number: envelopeName(row.number) } },
    ],
    who: nameOf(here, row.checkedBy ?? row.sealedBy),
    tag:
      checkedAtMs === null
        ? { tone: 'warn', key: 'unchecked', facts: {} }
        : {
            tone: 'good',
            key: 'checked',
            facts: { time: { at: isoAt(checkedAtMs, here.timeZone) } },
          },
    since: isoAt(row.sealedAtMs, here.timeZone),
    due: null,
  };
};

/** Incidents first, then what is in hands, then the sealed envelopes. @param sinceMs from when a check counts */
export const keysForHandover = (context: Here, sinceMs: number): HandoverItem[] => {
  const { keys } = context.reads;
  return [
    ...keys.openIncidents().map((row) => incident(context, row)),
    ...keys.held().map((row) => inHands(context, row)),
    ...keys.sealedEnvelopes().map((row) => envelope(context, row, sinceMs)),
  ];
};

/** The blind count of this handover; null in a house without keys. What should hang is told only once it was counted. */
export const keyCheckOf = (context: Here, sinceMs: number): KeyCheck | null => {
  const { reads, timeZone } = context;
  const envelopes = reads.keys.sealedEnvelopes();
  if (reads.keys.all().length === 0 && envelopes.length === 0) return null;
  const [last] = reads.keys.newestCounts(1);
  const count = last && last.atMs >= sinceMs ? last : undefined;
  const missing = count?.differences.filter(({ kind }) => kind === 'missing') ?? [];
  return {
    counted: count
      ? {
          at: isoAt(count.atMs, timeZone),
          byName: nameOf(context, count.countedBy)[0] ?? '',
          hanging: count.hanging,
          expected: count.expected,
          out: count.out,
          differences: count.differences.length,
          missing: missing.map(({ key }) => key),
          exposed: new Set(missing.flatMap(({ exposed }) => exposed)).size,
        }
      : null,
    unchecked: envelopes
      .filter(({ checkedAtMs }) => checkedAtMs === null || checkedAtMs < sinceMs)
      .map(({ number }) => number),
  };
};
