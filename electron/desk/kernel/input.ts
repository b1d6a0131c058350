/** Takes input apart before anything else sees it: size, zero bytes, shape. */
import type { z } from 'zod';
import { DeskError } from './failure.ts';

/** No call needs more, but those that say so; a longer one is refused before it is parsed. */
const mostCharacters = 262_144;

type Cleaned = { value: unknown; characters: number; stripped: boolean };

/**
 * Text is kept as typed, but for zero bytes, which no screen, printer or archive carries, and for half
 * characters, which no file can hold.
 */
const clean = (value: unknown, depth = 0): Cleaned => {
  if (typeof value === 'string') {
    const stripped = value.includes('\0');
    const whole = value.toWellFormed();
    return {
      value: stripped ? whole.replaceAll('\0', '') : whole,
      characters: value.length,
      stripped,
    };
  }
  if (value === null || typeof value !== 'object') return { value, characters: 8, stripped: false };
  if (depth > 16) throw new DeskError('INVALID_INPUT', 'kernel.invalidInput', { field: '…' });
  const entries = Object.entries(value).map(
    ([key, part]) => [key, clean(part, depth + 1)] as const,
  );
  const characters = entries.reduce((sum, [key, part]) => sum + key.length + part.characters, 0);
  const stripped = entries.some(([, part]) => part.stripped);
  if (entries.every(([key, part]) => part.value === (value as Record<string, unknown>)[key]))
    return { value, characters, stripped };
  const parts = entries.map(([key, part]) => [key, part.value] as const);
  return {
    value: Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts),
    characters,
    stripped,
  };
};

/**
 * Reads input by its schema.
 * @param most characters in all, where the procedure allows another number than most do
 * @throws DeskError TOO_LARGE, INVALID_INPUT with the field's path
 */
export const readInput = (
  schema: z.ZodType | undefined,
  raw: unknown,
  most: number = mostCharacters,
): { input: unknown; stripped: boolean } => {
  if (!schema) return { input: undefined, stripped: false };
  const { value, characters, stripped } = clean(raw);
  if (characters > most) throw new DeskError('TOO_LARGE', 'kernel.tooLarge', { characters, most });
  const parsed = schema.safeParse(value);
  if (parsed.success) return { input: parsed.data, stripped };
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || 'input';
  if (issue?.code === 'too_big' && issue.origin === 'string')
    throw new DeskError('TOO_LARGE', 'kernel.tooLarge', { field, most: Number(issue.maximum) });
  throw new DeskError('INVALID_INPUT', 'kernel.invalidInput', {
    field,
    problem: issue?.message ?? '',
  });
};
