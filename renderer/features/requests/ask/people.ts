/**
 * Who a request may be given to: everybody on duty, the proposed person first, then whoever serves its
 * floor or its trade, the nearer and less laden before the others. Pure but for the pinyin of names.
 */
import type { DutyView } from '../../../../shared/staff/contract.ts';
import { spellingsOf } from '../../../ui/spell.ts';

const fits = (person: DutyView, typed: string): boolean =>
  person.code.toLowerCase().startsWith(typed) ||
  person.name.toLowerCase().includes(typed) ||
  spellingsOf(person.name).some((spelling) => spelling.startsWith(typed));

/** How far a person's floors are from the one wanted; annexes and whole houses are neither near nor far. */
const distance = (person: DutyView, floor: string | null): number => {
  const wanted = Number(floor);
  const gaps = person.floors
    .map((own) => Math.abs(Number(own) - wanted))
    .filter((gap) => !Number.isNaN(gap));
  return floor === null || Number.isNaN(wanted) || gaps.length === 0 ? 99 : Math.min(...gaps);
};

const works = (person: DutyView): boolean =>
  person.role === 'attendant' || person.role === 'department';

type Wanted = {
  proposed: string | null;
  floor: string | null;
  department: string | null;
  except: string | null;
};

export const peopleFor = (duty: readonly DutyView[], typed: string, wanted: Wanted): DutyView[] => {
  const needle = typed.trim().toLowerCase();
  const rank = (person: DutyView): number => {
    if (person.code === wanted.proposed) return 0;
    const itsTrade = person.department === wanted.department;
    const itsFloor = wanted.floor !== null && person.floors.includes(wanted.floor);
    if (itsTrade && itsFloor) return 1;
    if (itsTrade && works(person)) return 2;
    return itsTrade || itsFloor ? 3 : 4;
  };
  return duty
    .filter((person) => person.code !== wanted.except && (needle === '' || fits(person, needle)))
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        distance(a, wanted.floor) - distance(b, wanted.floor) ||
        a.load - b.load ||
        a.code.localeCompare(b.code),
    );
};
