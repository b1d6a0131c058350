/**
 * Owns the shape in which the shipped catalogue is written down.
 * Knows nothing of the database; a house edits its own copy.
 */

type ServiceDepartment =
  | 'housekeeping'
  | 'engineering'
  | 'food-beverage'
  | 'front-office'
  | 'laundry'
  | 'concierge'
  | 'security';

export type ShippedService = {
  code: string;
  zh: string;
  en: string;
  department: ServiceDepartment;
  priority: 'normal' | 'high' | 'urgent' | 'emergency';
  ackMin: number;
  completeMin: number;
  /** The work needs the room's door, so "do not disturb" holds it. */
  needsDoor: boolean;
  charge: 'none' | 'yes' | 'if-lost';
  /** Service that doing this one calls for, by code. */
  followUp: string | null;
  extraFields: string[];
  /** Words for it in both languages; the first ones also give the pinyin initials their order. */
  aliases: string[];
};

type Row = [
  code: string,
  zh: string,
  en: string,
  department: ServiceDepartment,
  priority: ShippedService['priority'],
  ackMin: number,
  completeMin: number,
  needsDoor: 'yes' | 'no',
  charge: '-' | 'yes' | 'if-lost',
  followUp: string,
  extraFields: string,
  zhAliases: string,
  enAliases: string,
];

/** One line of the catalogue; Chinese aliases parted by spaces, English by commas. */
export const service = (...row: Row): ShippedService => {
  const [
    code,
    zh,
    en,
    department,
    priority,
    ackMin,
    completeMin,
    needsDoor,
    charge,
    followUp,
    extraFields,
    zhAliases,
    enAliases,
  ] = row;
  const parts = (text: string, by: string): string[] =>
    text
      .split(by)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return {
    code,
    zh,
    en,
    department,
    priority,
    ackMin,
    completeMin,
    needsDoor: needsDoor === 'yes',
    charge: charge === '-' ? 'none' : charge,
    followUp: followUp === '-' ? null : followUp,
    extraFields: extraFields === '-' ? [] : parts(extraFields, ','),
    aliases: [...parts(zhAliases, ' '), ...parts(enAliases, ',')],
  };
};
