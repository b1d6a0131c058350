/**
 * Inputs an operation reads, generated from its zod schema: what a schema allows is made, as far as it can
 * be told from its definition. What the house already has is used wherever a field of the name is known.
 */
import fc from 'fast-check';
import type { z } from 'zod';

/** What the house has by the name of a field: ids, places, codes. Empty: nothing is known. */
export type Known = (field: string) => readonly unknown[];

type Definition = {
  type: string;
  checks?: { _zod: { def: Record<string, unknown> } }[];
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  items?: z.ZodType[];
  entries?: Record<string, string | number>;
  values?: unknown[];
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  left?: z.ZodType;
  right?: z.ZodType;
  in?: z.ZodType;
  getter?: () => z.ZodType;
  format?: string;
  minimum?: number;
};

const definitionOf = (schema: z.ZodType): Definition =>
  (schema as unknown as { _zod: { def: Definition } })._zod.def;

const words = fc.constantFrom(
  '1208',
  '毛巾',
  'x',
  'two towels 18:30',
  '空调太吵',
  '王先生',
  "O'Brien",
  '=1+1',
  '👩‍🚒',
  '1208 吹风机 18:30',
  '2026-11-24',
  '6:30',
  '13800001111',
);

const sign = (digits: number) => String(digits).padStart(2, '0');
const days = fc
  .tuple(fc.integer({ min: 2025, max: 2028 }), fc.nat(11), fc.nat(27))
  .map(([year, month, day]) => `${year}-${sign(month + 1)}-${sign(day + 1)}`);
const nearMoments = fc
  .integer({ min: -3 * 1_440, max: 3 * 1_440 })
  .map((minutes) =>
    new Date(Date.parse('2026-11-23T16:00:00+08:00') + minutes * 60_000).toISOString(),
  );

const facts = (checks: Definition['checks']) => {
  const found: Record<string, unknown> = {};
  for (const { _zod } of checks ?? []) {
    const { check, minimum, maximum, value, inclusive, length, pattern, format } = _zod.def;
    if (check === 'min_length') found['least'] = minimum;
    if (check === 'max_length') found['most'] = maximum;
    if (check === 'length_equals') Object.assign(found, { least: length, most: length });
    if (check === 'greater_than') found['above'] = inclusive ? value : Number(value) + 1;
    if (check === 'less_than') found['below'] = inclusive ? value : Number(value) - 1;
    if (check === 'number_format') found['whole'] = true;
    if (check === 'string_format') Object.assign(found, { format, pattern });
  }
  return found as {
    least?: number;
    most?: number;
    above?: number;
    below?: number;
    whole?: boolean;
    format?: string;
    pattern?: RegExp;
  };
};

const strings = (definition: Definition): fc.Arbitrary<unknown> => {
  const { least = 0, most = 60, format = definition.format, pattern } = facts(definition.checks);
  if (format === 'datetime') return nearMoments;
  if (format === 'date') return days;
  if (format === 'time') return fc.constantFrom('06:30', '23:59', '00:00');
  if (format === 'uuid') return fc.uuid();
  if (format === 'regex' && pattern) {
    try {
      return fc.stringMatching(new RegExp(pattern.source), { size: 'small' });
    } catch {
      return words;
    }
  }
  const free = fc.string({ minLength: least, maxLength: Math.max(least, Math.min(most, 40)) });
  return fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: free });
};

const numbers = (definition: Definition): fc.Arbitrary<unknown> => {
  const { above = -1_000, below = 100_000, whole } = facts(definition.checks);
  const from = Math.max(above, -1e9);
  const until = Math.max(from, Math.min(below, 1e9));
  if (whole ?? definition.format !== undefined) {
    const [least, most] = [Math.ceil(from), Math.floor(until)];
    return fc.oneof(
      fc.constantFrom(least, most),
      fc.integer({ min: least, max: Math.min(most, least + 50) }),
    );
  }
  return fc.double({ min: from, max: until, noNaN: true });
};

/** @param field the name the value stands under, by which the house's own things are taken */
export const fromSchema = (schema: z.ZodType, known: Known, field = ''): fc.Arbitrary<unknown> => {
  const here = definitionOf(schema);
  const of = (inner: z.ZodType | undefined, name = field): fc.Arbitrary<unknown> =>
    inner ? fromSchema(inner, known, name) : fc.anything();
  const plain = (): fc.Arbitrary<unknown> => {
    switch (here.type) {
      case 'string':
        return strings(here);
      case 'number':
      case 'int':
        return numbers(here);
      case 'boolean':
        return fc.boolean();
      case 'enum':
        return fc.constantFrom(...Object.values(here.entries ?? { x: 'x' }));
      case 'literal':
        return fc.constantFrom(...(here.values ?? [null]));
      case 'null':
        return fc.constant(null);
      case 'array': {
        const { least = 0, most = 4 } = facts(here.checks);
        return fc.array(of(here.element, field.replace(/s$/, '')), {
          minLength: least,
          maxLength: Math.max(least, Math.min(most, 4)),
        });
      }
      case 'object':
        return fc.record(
          Object.fromEntries(
            Object.entries(here.shape ?? {}).map(([name, part]) => [name, of(part, name)]),
          ),
        );
      case 'record':
        return definitionOf(here.keyType as z.ZodType).type === 'enum'
          ? fc.record(
              Object.fromEntries(
                Object.values(definitionOf(here.keyType as z.ZodType).entries ?? {}).map((key) => [
                  String(key),
                  of(here.valueType),
                ]),
              ),
            )
          : fc.dictionary(of(here.keyType, 'key').map(String), of(here.valueType), { maxKeys: 3 });
      case 'union':
        return fc.oneof(...(here.options ?? []).map((option) => of(option)));
      case 'intersection':
        return fc
          .tuple(of(here.left), of(here.right))
          .map(([one, two]) => Object.assign({}, one, two));
      case 'tuple':
        return fc.tuple(...(here.items ?? []).map((item) => of(item)));
      case 'optional':
      case 'default':
      case 'prefault':
      case 'catch':
        return fc.option(of(here.innerType), { nil: undefined });
      case 'nullable':
        return fc.option(of(here.innerType), { nil: null });
      case 'readonly':
      case 'nonoptional':
        return of(here.innerType);
      case 'pipe':
        return of(here.in);
      case 'lazy':
        return of(here.getter?.());
      default:
        return fc.anything();
    }
  };
  const has = here.type === 'string' || here.type === 'number' ? known(field) : [];
  return has.length === 0
    ? plain()
    : fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...has) },
        { weight: 1, arbitrary: plain() },
      );
};
