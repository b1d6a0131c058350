/** Hours, days and floors of the service models in the words of the screen. */
import { useTranslation } from 'react-i18next';
import { clockOf } from '../../../shared/service-model/hours.ts';
import type { Hours } from '../../../shared/service-model/model.ts';

/** `07:00–11:00 17:00–22:00`. */
export const hoursText = (hours: readonly Hours[]): string =>
  hours.map(({ from, until }) => `${clockOf(from)}–${clockOf(until)}`).join(' ');

/** The same of hours as the desk says them. */
export const saidHours = (hours: readonly { from: string; until: string }[]): string =>
  hours.map(({ from, until }) => `${from}–${until}`).join(' ');

/** `3–5 9 A15`: floors in the order of the house, those that follow each other drawn together. */
export const floorsText = (floors: readonly string[], all: readonly string[]): string => {
  const at = floors.map((floor) => all.indexOf(floor)).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const index of at) {
    const last = runs.at(-1);
    if (last && index === last[1] + 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs
    .map(([first, last]) =>
      last - first < 2
        ? Array.from({ length: last - first + 1 }, (_, step) => all[first + step]).join(' ')
        : `${all[first]}–${all[last]}`,
    )
    .join(' ');
};

/** Floors as they are typed, `3-5 9`; null when one of them is none of the house. */
export const typedFloors = (typed: string, all: readonly string[]): string[] | null => {
  const parts = typed
    .replaceAll(/\s*[-–—~至到]\s*/g, '-')
    .toUpperCase()
    .split(/[\s,，;；、]+/)
    .filter((part) => part !== '');
  const floors = parts.flatMap((part): (string | null)[] => {
    const [first = '', last = first] = part.split('-');
    const [from, until] = [all.indexOf(first), all.indexOf(last)];
    return from < 0 || until < from ? [null] : all.slice(from, until + 1);
  });
  return floors.includes(null) ? null : [...new Set(floors as string[])];
};

export const useDayNames = (): string[] => {
  const { t } = useTranslation();
  return Array.from({ length: 7 }, (_, day) => t(`serviceModel.day.${day}`));
};
