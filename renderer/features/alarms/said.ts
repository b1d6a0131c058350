/** What an alarm says of its moment and of whom to tell. Pure; the window draws it. */
import type { TFunction } from 'i18next';
import type { AlarmView } from '../../../shared/alarms/contract.ts';
import type { BoardRequest } from '../../../shared/board/contract.ts';

/** The moment the alarm shouts for; of a request's others nothing is said beside it. */
export const momentOf = (
  { target }: Pick<AlarmView, 'target'>,
  row: Pick<BoardRequest, 'promiseAtMs' | 'deadline' | 'deadlineAtMs'> | undefined,
): number | null => {
  if (target === 'promise') return row?.promiseAtMs ?? null;
  return row?.deadline === target ? row.deadlineAtMs : null;
};

/** In a few words; nobody is asked to ring themselves. @param self code of whoever sits here */
export const toldTo = (
  { tell }: Pick<AlarmView, 'tell'>,
  self: string | undefined,
  t: TFunction,
): string => {
  if (!tell) return t('alarms.nobody');
  if (tell.code === self) return t('alarms.yours');
  return t('alarms.tellShort', { name: tell.name, extension: tell.extension ?? '' }).trim();
};
