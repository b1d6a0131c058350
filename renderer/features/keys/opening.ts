/** What a key opens as fields of a form: floors, single rooms, areas by code or name; and what was meant by them. */
import type { TFunction } from 'i18next';
import type { Vocabulary } from '../../../shared/intake/model.ts';
import type { KeyView } from '../../../shared/keys/contract.ts';

type Opens = KeyView['opens'];
type Areas = Vocabulary['areas'];

export const listed = (text: string): string[] =>
  text.split(/[\s,，、;；]+/).filter((part) => part !== '');

const areaCode = (areas: Areas, said: string): string | undefined => {
  const wanted = said.normalize('NFKC').trim().toLowerCase();
  return areas.find(({ code, zh, en }) =>
    [code, zh, en].some((one) => one.toLowerCase() === wanted),
  )?.code;
};

/** A name may have spaces in it; what is no name as a whole is several, or for the desk to refuse. */
export const areasMeant = (areas: Areas, text: string): string[] =>
  text
    .split(/[,，、;；]+/)
    .filter((part) => part.trim() !== '')
    .flatMap((part) => {
      const whole = areaCode(areas, part);
      return whole ? [whole] : listed(part).map((one) => areaCode(areas, one) ?? one);
    });

export const opensFields = (
  t: TFunction,
  areas: Areas,
  now: Opens = { floors: [], rooms: [], areas: [] },
  namesOf: (codes: readonly string[]) => string = String,
) =>
  [
    {
      kind: 'text',
      name: 'floors',
      label: t('keyControl.form.floors'),
      hint: t('keyControl.form.floorsHint'),
      initial: now.floors.join(' '),
      optional: true,
    },
    {
      kind: 'text',
      name: 'rooms',
      label: t('keyControl.form.rooms'),
      hint: t('keyControl.form.roomsHint'),
      initial: now.rooms.join(' '),
      meaning: (typed: string) => t('keyControl.opens.rooms', { count: listed(typed).length }),
      optional: true,
    },
    {
      kind: 'text',
      name: 'areas',
      label: t('keyControl.form.areas'),
      hint: t('keyControl.form.areasHint'),
      initial: namesOf(now.areas),
      meaning: (typed: string) => areasMeant(areas, typed).join(' '),
      optional: true,
    },
  ] as const;

export const curfewField = (t: TFunction, now: number | null = null) =>
  ({
    kind: 'number',
    name: 'curfew',
    label: t('keyControl.form.minutes'),
    hint: t('keyControl.form.curfewHint'),
    min: 1,
    max: 10_080,
    ...(now === null ? {} : { initial: now }),
    optional: true,
  }) as const;

type Typed = { floors: string; rooms: string; areas: string };

export const opensOf = (areas: Areas, typed: Typed): Opens => ({
  floors: listed(typed.floors),
  rooms: listed(typed.rooms),
  areas: areasMeant(areas, typed.areas),
});
