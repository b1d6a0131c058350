/** Who deals, who inspects and who answers for the daily work of the demo house. */
import type { WriteContext } from '../../kernel/context.ts';
import type { Stage } from '../stage.ts';

/** Somebody by their code, at a station of their own. */
export const asPerson = (stage: Stage, code: string, station: string): WriteContext => {
  const person = stage.reads.staff.byCode(code);
  if (!person) throw new Error(`nobody is called ${code}`);
  return stage.as({ id: person.id, code: person.code, role: person.role }, station);
};

export const captain = '131';
export const supervisor = '010';
