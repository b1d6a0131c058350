/** What is filled in when a house is set up, and what is still missing. Pure. */
import type { z } from 'zod';
import type { floorPattern, newHouse } from '../../../shared/house/contract.ts';
import type { Language } from '../../../shared/kernel/fields.ts';
import type { ServiceModel } from '../../../shared/rooms/model.ts';
import { secretFault } from '../../../shared/staff/secrets.ts';

export type Pattern = {
  /** Only for the list on the screen. */
  key: number;
  fromFloor: string;
  untilFloor: string;
  fromRoom: string;
  untilRoom: string;
  prefix: string;
  withoutDigit: string;
  without: string;
  model: ServiceModel;
};

export type Form = {
  zh: string;
  en: string;
  language: Language;
  timeZone: string;
  patterns: readonly Pattern[];
  code: string;
  person: string;
  pin: string;
  pinAgain: string;
};

export const newPattern = (key: number, fromFloor = '', untilFloor = ''): Pattern => ({
  key,
  fromFloor,
  untilFloor,
  fromRoom: '1',
  untilRoom: '18',
  prefix: '',
  withoutDigit: '',
  without: '',
  model: 'centre',
});

export const newForm = (language: Language): Form => ({
  zh: '',
  en: '',
  language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  patterns: [newPattern(0, '3', '12')],
  code: '',
  person: '',
  pin: '',
  pinAgain: '',
});

const whole = (typed: string, most: number): number | null => {
  const value = Number(typed.trim());
  return typed.trim() !== '' && Number.isInteger(value) && value >= 1 && value <= most
    ? value
    : null;
};

/** The patterns that can be drawn; one half filled in is left out until it is whole. */
export const drawable = (patterns: readonly Pattern[]): z.input<typeof floorPattern>[] =>
  patterns.flatMap(({ prefix, withoutDigit, without, model, ...typed }) => {
    const fromFloor = whole(typed.fromFloor, 199);
    const untilFloor = whole(typed.untilFloor || typed.fromFloor, 199);
    const fromRoom = whole(typed.fromRoom, 999);
    const untilRoom = whole(typed.untilRoom || typed.fromRoom, 999);
    if (!fromFloor || !untilFloor || !fromRoom || !untilRoom) return [];
    if (fromFloor > untilFloor || fromRoom > untilRoom) return [];
    const leftOut = without
      .split(/[^0-9]+/)
      .filter((part) => part !== '')
      .map(Number);
    return [
      {
        fromFloor,
        untilFloor,
        fromRoom,
        untilRoom,
        prefix: prefix.trim(),
        withoutDigit,
        without: leftOut,
        model,
      },
    ];
  });

export type Missing = 'name' | 'rooms' | 'code' | 'person' | 'pin' | 'pinAgain';

/** The first thing that is missing, in the order of the form. */
export const missingIn = (form: Form, rooms: number): Missing | null => {
  if (form.zh.trim() === '' && form.en.trim() === '') return 'name';
  if (rooms === 0) return 'rooms';
  if (form.code.trim() === '') return 'code';
  if (form.person.trim() === '') return 'person';
  if (secretFault(form.pin, { code: form.code.trim(), role: 'administrator' })) return 'pin';
  return form.pin === form.pinAgain ? null : 'pinAgain';
};

export const houseOf = (form: Form): z.input<typeof newHouse> => ({
  name: { zh: form.zh.trim() || form.en.trim(), en: form.en.trim() || form.zh.trim() },
  language: form.language,
  timeZone: form.timeZone,
  floors: drawable(form.patterns),
  administrator: { code: form.code.trim(), name: form.person.trim(), pin: form.pin },
});
