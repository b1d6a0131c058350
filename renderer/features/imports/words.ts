/** What is wrong with a line, and what becomes of one, in words. */
import { useTranslation } from 'react-i18next';
import type { ImportLine, ImportProblem } from '../../../shared/imports/contract.ts';
import { useTypeName } from '../layout/useLayout.ts';

/** A problem as two parts: what stands there, and what to do. */
export const useProblemWords = () => {
  const { t } = useTranslation();
  return ({ kind, value, other, column }: ImportProblem) => {
    const facts = {
      value,
      other:
        kind === 'empty' || kind === 'noColumn'
          ? t(`imports.field.${other}`)
          : kind === 'outOfOrder'
            ? t(`rooms.housekeeping.${other}`, { defaultValue: other ?? '' })
            : (other ?? ''),
      column: column ?? '',
    };
    const ofLine = kind === 'sameBed' && other !== null && /^\d+$/.test(other);
    return {
      what: t(`imports.problem.${ofLine ? 'sameBedLine' : kind}`, facts),
      todo: t(`imports.todo.${kind}`, facts),
    };
  };
};

/** `离店 11-25 → 11-27 · 人数 2`. */
export const useChangeWords = () => {
  const { t } = useTranslation();
  const typeName = useTypeName();
  const spoken = (field: string, value: string): string => {
    if (value === '') return '–';
    if (field === 'type') return typeName(value);
    if (field === 'vipClass') return t(`rooms.vipClass.${value}`);
    if (field === 'expectedAt' || field === 'leavesAt') return value.slice(11, 16);
    return value;
  };
  return ({ what, changes }: ImportLine): string =>
    changes
      .map(({ field, from, to }) => {
        const name = t(`imports.field.${field}`);
        const now = spoken(field, to);
        // Of what is new, and of who may have left, only how it is.
        return what === 'new' || what === 'left' || what === 'missing'
          ? `${name} ${now}`
          : `${name} ${spoken(field, from)} → ${now}`;
      })
      .join(' · ');
};
