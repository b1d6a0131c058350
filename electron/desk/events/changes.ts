/**
 * How a row of any register enters the record: whole when it is new, then only the columns that changed,
 * each with its value before and after. From the newest row and the events since, the row of any past
 * moment can be had again.
 */
import type { SubjectKind } from '../../../shared/kernel/subjects.ts';
import type { WriteContext } from '../kernel/context.ts';
import type { StoredEvent } from './store.ts';

type Row = { id: string };
export type Facts = Record<string, unknown>;

/** A register's rows, as the record sees them. */
export type Recorded<R extends Row> = {
  kind: SubjectKind;
  /** Columns with what a guest said or who they are: they enter the record as a commitment. */
  personal: readonly (keyof R & string)[];
  /** Columns worked out from the others: not worth a line in the record. */
  derived: readonly (keyof R & string)[];
};

export type Step = {
  kind: string;
  /** Beside the columns: reasons, who was told, what it undoes. */
  facts?: Facts | undefined;
  /** What was said or written. */
  text?: string | undefined;
};

const among = (names: readonly string[], name: string): boolean => names.includes(name);

const parted = <V>(entries: [string, V][], personal: readonly string[]) => ({
  open: Object.fromEntries(entries.filter(([name]) => !among(personal, name))),
  kept: Object.fromEntries(entries.filter(([name]) => among(personal, name))),
});

const say = (part: 'row' | 'changes', kept: Facts, text: string | undefined) => {
  const said = {
    ...(Object.keys(kept).length > 0 ? { [part]: kept } : {}),
    ...(text === undefined ? {} : { text }),
  };
  return Object.keys(said).length > 0 ? { personal: said } : {};
};

/** Lists and other values held as JSON are compared by what they say. */
const same = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === 'object' &&
    typeof other === 'object' &&
    JSON.stringify(one) === JSON.stringify(other));

/** Records a new row, whole. */
export const recordRow = <R extends Row>(
  context: Pick<WriteContext, 'record'>,
  sort: Recorded<R>,
  row: R,
  step: Step,
): void => {
  const { id, ...columns } = row;
  const entries = Object.entries(columns).filter(([name]) => !among(sort.derived, name));
  const { open, kept } = parted(entries, sort.personal);
  context.record({
    kind: step.kind,
    subject: { kind: sort.kind, id },
    body: { row: open, ...(step.facts ? { facts: step.facts } : {}) },
    ...say('row', kept, step.text),
  });
};

/** Records a step: what changed, and what was said with it. Returns the names of the changed columns. */
export const recordChange = <R extends Row>(
  context: Pick<WriteContext, 'record'>,
  sort: Recorded<R>,
  before: R,
  after: R,
  step: Step,
): string[] => {
  const entries = Object.entries(after)
    .filter(([name]) => !among(sort.derived, name))
    .map(([name, value]): [string, [unknown, unknown]] => [name, [before[name as keyof R], value]])
    .filter(([, [was, is]]) => !same(was, is));
  const { open, kept } = parted(entries, sort.personal);
  context.record({
    kind: step.kind,
    subject: { kind: sort.kind, id: before.id },
    body: { changes: open, ...(step.facts ? { facts: step.facts } : {}) },
    ...say('changes', kept, step.text),
  });
  return entries.map(([name]) => name);
};

type Body = { changes?: Record<string, [unknown, unknown]> };

/** The row as it was before these events, given newest first. What was erased stays as it is now. */
export const rowBefore = <R extends Row>(row: R, newestFirst: readonly StoredEvent[]): R => {
  const earlier: Record<string, unknown> = { ...row };
  for (const { event, personal } of newestFirst) {
    const said = personal === null ? {} : (JSON.parse(personal) as Body);
    const changes = { ...(JSON.parse(event.body) as Body).changes, ...said.changes };
    for (const [name, [was]] of Object.entries(changes)) earlier[name] = was;
  }
  return earlier as R;
};
