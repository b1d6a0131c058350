/** Does the record still go the way the witness remembers? */
import type { Finding } from '../../../shared/record/model.ts';
import type { Reads } from '../stores.ts';
import { readWitness, type WitnessFile } from './witness.ts';

type Asked = { reads: Pick<Reads, 'events' | 'house' | 'record'>; dataDir: string };

export type Testimony = {
  witness: WitnessFile | undefined;
  findings: Finding[];
  /** The newest head both agree on; undefined: none. */
  agreed: { seq: number; hash: string } | undefined;
};

/** Compares the newest witnessed heads with the record: cut-off events, another record, another house. */
export const hearWitness = ({ reads, dataDir }: Asked): Testimony => {
  const witness = readWitness(dataDir);
  const last = witness?.heads[0];
  const houseId = reads.house.get()?.houseId;
  if (houseId === undefined) return { witness, findings: [], agreed: undefined };
  if (!witness || !last) {
    const detail = 'witness.json is not beside the database, or cannot be read';
    const findings: Finding[] = reads.record.isWitnessed()
      ? [{ kind: 'witness-gone', seq: null, detail }]
      : [];
    return { witness, findings, agreed: undefined };
  }
  if (witness.houseId !== houseId) {
    const detail = `the witness is of ${witness.houseId}, the database of ${houseId}`;
    return {
      witness,
      findings: [{ kind: 'other-house', seq: null, detail, sinceMs: last.atMs }],
      agreed: undefined,
    };
  }
  const stands = ({ seq, hash }: { seq: number; hash: string }): boolean =>
    reads.events.bySeq(seq)?.hash === hash;
  const agreed = witness.heads.find(stands);
  if (agreed === last) return { witness, findings: [], agreed };
  const head = reads.events.head()?.seq ?? 0;
  const rewritten = witness.heads.some((one) => one.seq <= head && !stands(one));
  const from = rewritten ? (agreed?.seq ?? 0) + 1 : head + 1;
  const detail = rewritten
    ? `events from ${from} on are not those that were witnessed up to ${last.seq}`
    : `events ${from} to ${last.seq} are gone`;
  const kind = rewritten ? 'other-record' : 'cut-off';
  return {
    witness,
    findings: [{ kind, seq: from, table: 'events', detail, sinceMs: last.atMs }],
    agreed,
  };
};
