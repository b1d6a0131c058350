/** Are the tables, indexes and triggers of a house those this program makes? */
import type { Finding } from '../../../shared/record/model.ts';
import { expectedSchema, type Raw, schemaOf } from '../database/open.ts';

/** Line breaks and blanks are no difference. */
const plain = (sql: string | null): string => (sql ?? '').replace(/\s+/g, ' ').trim();

const foreign = 'is not of this program';

/** A trigger or an index of ours: it is made anew once somebody has settled that it was gone, or another. */
export const isRenewed = ({
  kind,
  key,
  detail,
}: Pick<Finding, 'kind' | 'detail'> & { key?: string | null | undefined }): boolean =>
  kind === 'schema-changed' && /^(trigger|index) /.test(key ?? '') && !detail.endsWith(foreign);

/** What is missing, other than it should be, or not of this program. */
export const checkSchema = (raw: Raw, nativeBinding?: string): Finding[] => {
  const found = new Map(schemaOf(raw).map((part) => [`${part.type} ${part.name}`, part]));
  const say = (name: string, detail: string): Finding => ({
    kind: 'schema-changed',
    seq: null,
    key: name,
    detail: `${name} ${detail}`,
  });
  const findings: Finding[] = [];
  for (const part of expectedSchema(nativeBinding)) {
    const name = `${part.type} ${part.name}`;
    const there = found.get(name);
    found.delete(name);
    if (!there) findings.push(say(name, 'is gone'));
    else if (plain(there.sql) !== plain(part.sql)) findings.push(say(name, 'is another'));
  }
  for (const name of found.keys()) findings.push(say(name, foreign));
  return findings;
};
