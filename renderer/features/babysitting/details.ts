/** The child's details as a form asks for them, and what is typed as details again. Pure. */
import type { ChildDetails } from '../../../shared/babysitting/model.ts';

type Typed = { child: string; age: number | null; notes: string; contact: string };

/** What stands in the fields for what is known; what the children do not have in common stands in none. */
export const typedOf = ({ children, contact }: ChildDetails): Typed => {
  const [first] = children;
  const isCommon = (name: 'age' | 'notes') =>
    children.every((child) => child[name] === first?.[name]);
  return {
    child: children.map(({ name }) => name).join('、'),
    age: isCommon('age') ? (first?.age ?? null) : null,
    notes: isCommon('notes') ? (first?.notes ?? '') : '',
    contact,
  };
};

const namesIn = (typed: string): string[] =>
  typed
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/**
 * Several children with the same notes are named with commas. What was left as it stood stays as it was,
 * each child's own.
 * @param known what the fields began with
 */
export const detailsOf = (
  { child, age, notes, contact }: Typed,
  known: ChildDetails | null = null,
): ChildDetails | undefined => {
  if (child === '') return undefined;
  const before = known && typedOf(known);
  const names =
    known && child === before?.child ? known.children.map(({ name }) => name) : namesIn(child);
  return {
    children: names.map((name) => {
      const own = known?.children.find((one) => one.name === name);
      return {
        name,
        age: own && age === before?.age ? own.age : age,
        notes: own && notes === before?.notes ? own.notes : notes,
      };
    }),
    contact,
  };
};
