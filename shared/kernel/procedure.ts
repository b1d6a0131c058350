/**
 * How an operation is declared: its kind, the permission it needs, its input and output.
 * Every domain's contract is built from these openings.
 */
import { oc } from '@orpc/contract';
import { deskErrors } from './errors.ts';
import type { Permission } from './permissions.ts';

/**
 * - `query` reads and gets a readable handle only.
 * - `report` reads much: it is answered by the reader's thread while the desk goes on.
 * - `command` changes: one transaction, at least one event in it.
 * - `draft` keeps work in progress (what is being typed). It is durable but no event: nothing has
 *   been said or decided yet, and the record is no log of keystrokes.
 * - `access` opens or closes a session; it runs before anyone is known.
 * - `stream` pushes changes after commit. A locked console may listen to it: what is told under the
 *   cover is the handler's care.
 */
export type ProcedureKind = 'query' | 'report' | 'command' | 'draft' | 'access' | 'stream';

/** `anyone`: no session needed. */
export type ProcedureMeta<K extends ProcedureKind = ProcedureKind> = {
  kind: K;
  permission: Permission | 'anyone';
  /** Characters its input may hold in all, where it carries a file; left out: as much as any call. */
  most?: number;
  /**
   * Whoever calls it at a window must have typed their secret in the last minutes: what it does is grave,
   * and a chair may have been left. A list of fields: only where the input names one of them.
   */
  confirm?: 'identity' | readonly string[];
};

type Allowance = Pick<ProcedureMeta, 'most' | 'confirm'>;

const open = <K extends ProcedureKind>(
  kind: K,
  permission: ProcedureMeta['permission'],
  allowance: Allowance = {},
) => oc.$meta<ProcedureMeta<K>>({ kind, permission, ...allowance }).errors(deskErrors);

/** A query may carry a file too: a dry run of an import reads it and changes nothing. */
export const query = (permission: ProcedureMeta['permission'], allowance?: Allowance) =>
  open('query', permission, allowance);
export const report = (permission: ProcedureMeta['permission'], allowance?: Allowance) =>
  open('report', permission, allowance);
export const command = (permission: ProcedureMeta['permission'], allowance?: Allowance) =>
  open('command', permission, allowance);
export const draft = (permission: ProcedureMeta['permission']) => open('draft', permission);
export const access = (permission: ProcedureMeta['permission']) => open('access', permission);
export const stream = (permission: ProcedureMeta['permission']) => open('stream', permission);
