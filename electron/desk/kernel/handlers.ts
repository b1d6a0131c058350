/**
 * What a domain hands in: one handler per procedure of its contract, of the form its kind asks for.
 * A missing or wrong-formed handler is a compile error.
 */
import type {
  AnySchema,
  ContractProcedure,
  InferSchemaInput,
  InferSchemaOutput,
} from '@orpc/contract';
import type { ProcedureMeta } from '../../../shared/kernel/procedure.ts';
import type { ReadContext, WriteContext } from './context.ts';
import type { Session } from './sessions.ts';

type Query<I, O> = (context: ReadContext, input: I) => O;
type Report<I, O> = (context: ReadContext, input: I) => Promise<O>;
type Command<I, O> = (context: WriteContext, input: I) => O;

/** A command with slow work before its transaction, such as hashing a secret or writing a file. */
export type Prepared<I, O> = {
  prepare: (input: I, context: ReadContext) => Promise<unknown>;
  run: (context: WriteContext, input: I, made: never) => O;
  takeBack?: ((made: never) => void) | undefined;
};

/**
 * Pairs the slow part with the part that runs in the transaction.
 * @param takeBack given what was prepared, where the transaction came to nothing
 */
export const prepared = <I, P, O>(
  prepare: (input: I, context: ReadContext) => Promise<P>,
  run: (context: WriteContext, input: I, made: P) => O,
  takeBack?: (made: P) => void,
): Prepared<I, O> => ({ prepare, run: run as Prepared<I, O>['run'], takeBack });

/** A query with slow work before it is answered, such as reading a file: a dry run of an import. */
export type PreparedQuery<I, O> = {
  prepare: (input: I) => Promise<unknown>;
  answer: (context: ReadContext, input: I, made: never) => O;
};

/** Pairs the slow part with the answer; neither can write. */
export const preparedQuery = <I, P, O>(
  prepare: (input: I) => Promise<P>,
  answer: (context: ReadContext, input: I, made: P) => O,
): PreparedQuery<I, O> => ({ prepare, answer: answer as PreparedQuery<I, O>['answer'] });

type Access<I, O> = (session: Session, input: I) => O | Promise<O>;

/** Whoever listens to a stream. */
export type Listener = {
  signal: AbortSignal | undefined;
  /** Whether nothing may be told now, asked before each word: the session may be idle by now, or over. */
  isCovered: () => boolean;
};
type Stream<O> = (context: ReadContext, listener: Listener) => O;

type Handler<K, I, O> = K extends 'query'
  ? Query<I, O> | PreparedQuery<I, O>
  : K extends 'report'
    ? Report<I, O>
    : K extends 'command'
      ? Command<I, O> | Prepared<I, O>
      : K extends 'draft'
        ? Command<I, O>
        : K extends 'access'
          ? Access<I, O>
          : K extends 'stream'
            ? Stream<O>
            : never;

/** One handler per procedure, following the contract's own shape. */
export type Handlers<C> = {
  [K in keyof C]: C[K] extends ContractProcedure<
    infer I extends AnySchema,
    infer O extends AnySchema,
    infer _E,
    infer M
  >
    ? M extends ProcedureMeta<infer Kind>
      ? Handler<Kind, InferSchemaOutput<I>, InferSchemaInput<O>>
      : never
    : Handlers<C[K]>;
};

/** Any handler, as the pipeline meets it. */
export type AnyHandler =
  | ((context: never, input: never) => unknown)
  | Prepared<unknown, unknown>
  | PreparedQuery<unknown, unknown>;
