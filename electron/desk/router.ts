/**
 * The contract made callable: each procedure is bound to its handler through the pipeline. oRPC carries
 * the calls and the errors; reading input and deciding is the pipeline's alone.
 */
import type { ContractRouterClient } from '@orpc/contract';
import { implement, ORPCError, type Router } from '@orpc/server';
import type { z } from 'zod';
import { type Contract, contract } from '../../shared/contract.ts';
import type { Language } from '../../shared/kernel/fields.ts';
import type { ProcedureMeta } from '../../shared/kernel/procedure.ts';
import { DeskError } from './kernel/failure.ts';
import type { AnyHandler, Handlers } from './kernel/handlers.ts';
import type { Pipeline, Procedure } from './kernel/pipeline.ts';
import { sentenceOf } from './kernel/sentences.ts';
import type { Session } from './kernel/sessions.ts';

export type DeskContext = { session: Session };
export type DeskRouter = Router<Contract, DeskContext>;
export type DeskClient = ContractRouterClient<Contract>;

type Definition = { meta: ProcedureMeta; inputSchema?: z.ZodType; outputSchema?: z.ZodType };
type Bindable = { handler: (work: (options: CallOptions) => unknown) => unknown };
type CallOptions = { input: unknown; context: DeskContext; signal?: AbortSignal };

const definitionOf = (node: object): Definition | undefined =>
  (node as { '~orpc'?: Definition })['~orpc']?.meta
    ? (node as { '~orpc': Definition })['~orpc']
    : undefined;

/** Every procedure of the contract with its dotted path, in the contract's order. */
export const procedures = (node: object = contract, path: string[] = []): Procedure[] => {
  const definition = definitionOf(node);
  if (definition)
    return [
      {
        path: path.join('.'),
        meta: definition.meta,
        ...(definition.inputSchema ? { input: definition.inputSchema } : {}),
        ...(definition.outputSchema ? { output: definition.outputSchema } : {}),
      },
    ];
  return Object.entries(node).flatMap(([name, part]) =>
    procedures(part as object, [...path, name]),
  );
};

const at = <T>(tree: object, path: string): T =>
  path
    .split('.')
    .reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], tree) as T;

const put = (tree: Record<string, unknown>, path: string, leaf: unknown): void => {
  const names = path.split('.');
  const last = names.pop() as string;
  let node = tree;
  for (const name of names) {
    node[name] ??= {};
    node = node[name] as Record<string, unknown>;
  }
  node[last] = leaf;
};

type Deps = {
  pipeline: Pipeline;
  languageOf: (session: Session) => Language;
  /** Told of errors nobody foresaw; the caller gets a plain sentence and nothing internal. */
  unforeseen: (error: unknown, path: string) => void;
};

export const createRouter = (handlers: Handlers<Contract>, deps: Deps): DeskRouter => {
  const { pipeline, languageOf, unforeseen } = deps;

  const refusal = (error: unknown, path: string, session: Session): unknown => {
    if (!(error instanceof DeskError)) unforeseen(error, path);
    const known = error instanceof DeskError ? error : new DeskError('INTERNAL', 'kernel.internal');
    return new ORPCError(known.code, {
      defined: true,
      message: sentenceOf(known, languageOf(session)),
      data: { reason: known.reason, details: known.details },
    });
  };

  // Validation is the pipeline's, for every door alike: oRPC's own is switched off.
  const implementer = implement(contract).$config({
    initialInputValidationIndex: Number.NaN,
    initialOutputValidationIndex: Number.NaN,
  });
  const router: Record<string, unknown> = {};
  for (const procedure of procedures()) {
    const { path } = procedure;
    const handler = at<AnyHandler>(handlers, path);
    const bound = at<Bindable>(implementer, path).handler(async ({ input, context, signal }) => {
      try {
        return await pipeline.call(procedure, handler, input, context.session, signal);
      } catch (error) {
        throw refusal(error, path, context.session);
      }
    });
    put(router, path, bound);
  }
  return router as DeskRouter;
};
