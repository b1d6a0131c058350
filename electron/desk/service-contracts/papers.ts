/** The papers and notes that lie with a contract. */
import { mostPapers, type NoteTone } from '../../../shared/service-contracts/model.ts';
import type { ContractFileRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Paper } from './files.ts';
import { contractById } from './terms.ts';

/** A paper that lies with its contract still. */
export const paperById = ({ reads }: Pick<ReadContext, 'reads'>, id: string): ContractFileRow => {
  const row = found(reads.contracts.file(id), 'contracts.unknownFile', {});
  if (row.hidden) throw new DeskError('NOT_FOUND', 'contracts.unknownFile', {});
  return row;
};

/** @throws DeskError CONFLICT `contracts.attachedAlready`, `contracts.enoughFiles` */
export const attachable = (
  context: ReadContext,
  contractId: string,
  { sha256 }: Pick<Paper, 'sha256'>,
): void => {
  contractById(context, contractId);
  const papers = context.reads.contracts.filesOf(contractId);
  const twin = papers.find((one) => one.sha256 === sha256);
  if (twin) throw new DeskError('CONFLICT', 'contracts.attachedAlready', { name: twin.name });
  if (papers.length >= mostPapers)
    throw new DeskError('CONFLICT', 'contracts.enoughFiles', { most: mostPapers });
};

export const attach = (
  context: WriteContext,
  contractId: string,
  name: string,
  paper: Pick<Paper, 'kind' | 'sha256'> & { bytes: { length: number } },
): ContractFileRow => {
  // Asked once more inside the transaction: another may have attached it while it was written.
  attachable(context, contractId, paper);
  const row: ContractFileRow = {
    id: context.newId(),
    contractId,
    name,
    kind: paper.kind,
    bytes: paper.bytes.length,
    sha256: paper.sha256,
    addedAtMs: context.nowMs,
    addedBy: context.actor.id,
    hidden: false,
  };
  context.writes.contracts.insertFile(row);
  const { id, kind, bytes, sha256 } = row;
  context.record({
    kind: 'paper-attached',
    subject: { kind: 'service-contract', id: contractId },
    body: { facts: { file: id, kind, bytes, sha256 } },
    // What a file is called may name people and sums.
    personal: { text: name },
  });
  return row;
};

export const detach = (context: WriteContext, id: string, reason: string): string => {
  const row = paperById(context, id);
  context.writes.contracts.saveFile({ ...row, hidden: true });
  context.record({
    kind: 'paper-detached',
    subject: { kind: 'service-contract', id: row.contractId },
    body: { facts: { file: id, sha256: row.sha256 } },
    personal: { text: `${row.name} · ${reason}` },
  });
  return row.contractId;
};

type NewNote = { id: string; words: string; tone: NoteTone; request?: number | undefined };

/** What was seen of their work. @throws DeskError NOT_FOUND `requests.unknown` for a number nobody has */
export const note = (
  context: WriteContext,
  { id, words, tone, request: number }: NewNote,
): void => {
  const contract = contractById(context, id);
  const request =
    number === undefined
      ? undefined
      : found(context.reads.requests.byNumber(number), 'contracts.noSuchRequest', { number });
  const noteId = context.newId();
  context.writes.contracts.insertNote({
    id: noteId,
    contractId: contract.id,
    atMs: context.nowMs,
    byId: context.actor.id,
    tone,
    words,
    requestId: request?.id ?? null,
  });
  context.record({
    kind: 'contract-noted',
    subject: { kind: 'service-contract', id: contract.id },
    body: { facts: { note: noteId, tone, ...(request ? { request: request.number } : {}) } },
    personal: { text: words },
  });
};
