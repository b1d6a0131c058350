/** Is a sheet still what was signed? Its text, its row, its event and its place in the chain, against each other. */
import { checkWordFor, readCheckWord } from '../../../shared/handover/check-word.ts';
import type { HandoverSheet } from '../../../shared/handover/contract.ts';
import type { EventRow, HandoverRow } from '../database/schema/index.ts';
import { commitmentOf, genesis, hashOf } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { frozen, sha256 } from './sheet.ts';

type Here = Pick<ReadContext, 'reads'>;

export type Difference = 'sheet' | 'row' | 'event' | 'chain' | 'check-word' | 'erased';

type Facts = { sheetHash?: string };
const factsOf = ({ body }: EventRow): Facts => (JSON.parse(body) as { facts?: Facts }).facts ?? {};

const rowFits = ({ reads }: Here, row: HandoverRow, text: string | null): boolean => {
  if (text === null) return true;
  const sheet = JSON.parse(text) as HandoverSheet;
  const codeOf = (id: string | null) => (id === null ? undefined : reads.staff.byId(id)?.code);
  const ms = (at: string | undefined) => (at === undefined ? null : Date.parse(at));
  return (
    sheet.id === row.id &&
    sheet.number === row.number &&
    Date.parse(sheet.boundaryAt) === row.boundaryAtMs &&
    sheet.outgoing?.code === codeOf(row.outgoingId) &&
    sheet.incoming?.code === codeOf(row.incomingId) &&
    ms(sheet.outgoing?.at) === row.outgoingAtMs &&
    ms(sheet.incoming?.at) === row.incomingAtMs
  );
};

const inChain = ({ reads }: Here, event: EventRow): boolean => {
  const before = event.seq === 1 ? genesis : reads.events.bySeq(event.seq - 1)?.hash;
  const [next] = reads.events.after(event.seq, 1);
  return before === event.previousHash && (!next || next.event.previousHash === event.hash);
};

const compare = (here: Here, row: HandoverRow): Difference[] => {
  const stored = row.signedSeq === null ? undefined : frozen(here, row.signedSeq);
  if (!stored) return ['event'];
  const { event, text } = stored;
  const { hash, ...unsealed } = event;
  const part = here.reads.events.partOf(event.seq);
  const { sheetHash } = factsOf(event);
  const differs = new Set<Difference>();
  if (text === null || !part) differs.add('erased');
  else if (sha256(text) !== sheetHash || commitmentOf(part.salt, part.body) !== event.commitment)
    differs.add('sheet');
  if (row.sheetHash !== sheetHash || !rowFits(here, row, text)) differs.add('row');
  if (hashOf(unsealed) !== hash) differs.add('event');
  if (!inChain(here, event)) differs.add('chain');
  if (row.signedHash !== hash) differs.add('check-word');
  return [...differs];
};

/** What of a signed sheet is not as it was signed; nothing when it is whole. */
export const differencesOf = (here: Here, row: HandoverRow): Difference[] => {
  try {
    return compare(here, row);
  } catch (error) {
    // What stands in the record of it is no JSON: nobody signed that.
    if (error instanceof SyntaxError) return ['event'];
    throw error;
  }
};

/** Every signed sheet against the record; what was erased by rule is no change. */
export const changedSheets = (reads: Here['reads']) => {
  const signed = reads.handover.newest(-1).filter(({ state }) => state === 'signed');
  const changed = signed.flatMap((row) => {
    const differs = differencesOf({ reads }, row).filter((one) => one !== 'erased');
    return differs.length === 0 ? [] : [{ number: row.number, seq: row.signedSeq, differs }];
  });
  return { sheets: signed.length, changed };
};

/** The signed sheet a check word stands on; the words count too where they were typed. */
export const byCheckWord = ({ reads }: Here, typed: string): HandoverRow | undefined => {
  const read = readCheckWord(typed);
  if (!read) return undefined;
  return reads.handover.byHash(read.digits).find((row) => {
    const word = checkWordFor(row.signedHash ?? '');
    return read.words === null || read.words === word.zh || read.words === word.en;
  });
};
