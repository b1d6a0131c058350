/** Whoever is meant by the staff code somebody typed. */
import type { StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { found } from '../kernel/failure.ts';

/** On duty or not, also somebody who has left. @throws DeskError NOT_FOUND `staff.unknown` */
export const personWithCode = ({ reads }: Pick<ReadContext, 'reads'>, code: string): StaffRow =>
  found(reads.staff.byCode(code), 'staff.unknown', { code });
