/** What the house has, gathered from its own answers: by the domain that said it, then by the field alone. */
import type { Known } from './from-schema.ts';

/** Of one name no more is kept: the newest push out the oldest. */
const most = 40;

/** Fields that say the same under another name. */
const alike: Record<string, readonly string[]> = {
  place: ['place', 'room', 'number'],
  to: ['place', 'code'],
  from: ['place', 'code'],
  code: ['code', 'assignee'],
  stay: ['stay:id'],
  found: ['lostAndFound:id'],
  loss: ['lostAndFound:id'],
  guest: ['guests:id'],
};

export type Gathered = {
  learn: (domain: string, answer: unknown) => void;
  of: (domain: string) => Known;
};

export const gather = (): Gathered => {
  const kept = new Map<string, unknown[]>();
  const keep = (name: string, value: unknown): void => {
    const values = kept.get(name) ?? [];
    if (values.includes(value)) return;
    values.push(value);
    if (values.length > most) values.shift();
    kept.set(name, values);
  };
  const learn = (domain: string, answer: unknown, field = '', depth = 0): void => {
    if (depth > 6) return;
    if (Array.isArray(answer)) {
      // The first of many are enough.
      for (const part of answer.slice(0, 12))
        learn(domain, part, field.replace(/s$/, ''), depth + 1);
    } else if (typeof answer === 'object' && answer !== null)
      for (const [name, part] of Object.entries(answer)) learn(domain, part, name, depth + 1);
    else if (typeof answer === 'string' && answer !== '' && answer.length < 80) {
      keep(`${domain}:${field}`, answer);
      keep(field, answer);
    } else if (typeof answer === 'number') keep(`${domain}:${field}`, answer);
  };
  return {
    learn,
    of: (domain) => (field) => [
      ...(kept.get(`${domain}:${field}`) ?? []),
      ...(field === 'id' ? [] : (kept.get(field) ?? [])),
      ...(alike[field] ?? []).flatMap((name) => kept.get(name) ?? []),
    ],
  };
};
