/**
 * What departments ask the centre: answers of the library that were said to them, and questions nobody could
 * answer. An answer is compared with what else the library was asked; a question needs no comparison.
 */
import { type FindingKey, keyOf, thresholds } from '../../../shared/analysis/model.ts';
import type { Asker } from '../../../shared/answers/model.ts';
import type { Department } from '../../../shared/staff/contract.ts';
import type { Here, Period } from './period.ts';
import type { World } from './world.ts';

/** One time a question was asked. */
export type Asking = {
  /** `answer:<id>` of what was said, `question:<id>` of what nobody could answer. */
  subject: string;
  kind: 'answer' | 'question';
  number: number;
  room: number;
  hour: number;
  atMs: number;
  /** Null: nobody knows who wanted to know. */
  asker: Asker | null;
  department: Department | null;
  /** A question that still has no answer. */
  open: boolean;
};

export const isOfDepartment = ({ asker }: Asking): boolean => asker === 'department';

const subjectLike = /^(answer|question):(.+)$/;

/** What a finding's subject stands for; null for a service or a thing. */
export const askedSubject = (subject: string): { kind: Asking['kind']; id: string } | null => {
  const [, kind, id] = subjectLike.exec(subject) ?? [];
  return (kind === 'answer' || kind === 'question') && id !== undefined ? { kind, id } : null;
};

export const askingsIn = (
  { reads }: Here,
  { fromMs, untilMs }: Period,
  world: World,
  hourOf: (ms: number) => number,
): Asking[] =>
  reads.analysis.askings(fromMs, untilMs).map((row) => {
    const kind = row.answerId === null ? 'question' : 'answer';
    return {
      subject: `${kind}:${row.answerId ?? row.questionId}`,
      kind,
      number: row.number,
      room: row.place === null ? -1 : (world.roomAt.get(row.place) ?? -1),
      hour: hourOf(row.atMs),
      atMs: row.atMs,
      asker: row.asker,
      department: row.department,
      open: row.open === 1,
    };
  });

/** The department that asked half of it or more; null where none did. */
export const mostlyAsking = (askings: readonly Asking[]): Department | null => {
  const of = askings.filter(isOfDepartment);
  for (const [department, own] of Map.groupBy(of, (one) => one.department))
    if (department !== null && 2 * own.length >= of.length) return department;
  return null;
};

type Counted = { count: number; base: number };
const countOf = (askings: readonly Asking[]): Counted => ({
  count: askings.filter(isOfDepartment).length,
  base: askings.length,
});

const common = { rule: 'asked', by: 'house', value: '' } as const;

/** Answers by how much of their askings is of departments, to be held against all that the library was asked. */
export const askedAnswers = (askings: readonly Asking[]) => {
  const said = askings.filter(({ kind }) => kind === 'answer');
  const all = countOf(said);
  return [...Map.groupBy(said, ({ subject }) => subject)].map(([subject, own]) => ({
    ...{ ...common, subject, all, wanted: thresholds.ratio },
    per: 'askings' as const,
    here: countOf(own),
  }));
};

/** Questions without an answer that departments keep asking. */
export const askedQuestions = (askings: readonly Asking[]) => {
  const open = askings.filter(({ open: isOpen }) => isOpen);
  return [...Map.groupBy(open, ({ subject }) => subject)].flatMap(([subject, own]) => {
    const here = countOf(own);
    if (here.count < thresholds.unanswered) return [];
    const key: FindingKey = { ...common, subject };
    const none = { rest: { count: 0, base: 0 }, chance: null, ratio: null, comparisons: 0 };
    return [{ ...key, key: keyOf(key), per: 'askings' as const, here, ...none }];
  });
};
