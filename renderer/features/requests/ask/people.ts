/**
 * Who a request may be given to: everybody on duty, the proposed person first, then whoever serves its
 * floor or its trade, the less laden before the more. Pure but for the pinyin of names.
 */
import { pinyin } from 'pinyin-pro';
import type { DutyView } from '../../../../shared/staff/contract.ts';

const spelled = new Map<string, string[]>();

/** `wangfang`, `wf`: how a name is typed without an input method. */
const spellings = (name: string): string[] => {
  let known = spelled.get(name);
  if (!known) {
    const syllables = pinyin(name, { toneType: 'none', type: 'array' });
    known = [
      syllables.join('').toLowerCase(),
      syllables
        .map((syllable) => syllable.charAt(0))
        .join('')
        .toLowerCase(),
    ];
    spelled.set(name, known);
  }
  return known;
};

const fits = (person: DutyView, typed: string): boolean =>
  person.code.toLowerCase().startsWith(typed) ||
  person.name.toLowerCase().includes(typed) ||
  spellings(person.name).some((spelling) => spelling.startsWith(typed));

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
    return itsTrade ? 2 : itsFloor ? 3 : 4;
  };
  return duty
    .filter((person) => person.code !== wanted.except && (needle === '' || fits(person, needle)))
    .sort((a, b) => rank(a) - rank(b) || a.load - b.load || a.code.localeCompare(b.code));
};
