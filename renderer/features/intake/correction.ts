/**
 * Corrections made on chips: kept by the words they stand on, so that typing on keeps them. Pure.
 */
import type { ItemReading, PlaceReading, Reading } from '../../../shared/intake/model.ts';

type ItemFix = { service?: string; quantity?: number; removed?: true };
export type Corrections = {
  /** Undefined: as read; null: taken out. */
  place?: { kind: 'room' | 'area'; code: string } | null;
  items: Readonly<Record<string, ItemFix>>;
};

export const noCorrections: Corrections = { items: {} };
export const isCorrected = ({ place, items }: Corrections): boolean =>
  place !== undefined || Object.keys(items).length > 0;

/** The same words twice in a line are two items. */
export const keyOf = (reading: Reading, at: number): string => {
  const words = reading.items[at]?.words ?? '';
  const before = reading.items.slice(0, at).filter((item) => item.words === words).length;
  return `${words}#${before}`;
};

export type ChipItem = { key: string; item: ItemReading };
export type Understood = { place: PlaceReading | null; items: ChipItem[]; rest: string };

const place = (reading: Reading, { place: fix }: Corrections): PlaceReading | null => {
  if (fix === undefined) return reading.place;
  if (fix === null) return null;
  return {
    kind: fix.kind,
    code: fix.code,
    known: true,
    span: reading.place?.span ?? { from: 0, until: 0 },
  };
};

/** What Enter would record: the reading with the corrections upon it. */
export const understood = (reading: Reading, corrections: Corrections): Understood => ({
  place: place(reading, corrections),
  items: reading.items.flatMap((item, at) => {
    const key = keyOf(reading, at);
    const fix = corrections.items[key];
    if (fix?.removed) return [];
    const { service = item.service, quantity = item.quantity } = fix ?? {};
    return [{ key, item: { ...item, service, ...(quantity === undefined ? {} : { quantity }) } }];
  }),
  rest: reading.rest,
});

export const fixItem = (corrections: Corrections, key: string, fix: ItemFix): Corrections => ({
  ...corrections,
  items: { ...corrections.items, [key]: { ...corrections.items[key], ...fix } },
});

/**
 * Corrections as the desk takes them; `isoAt` writes a moment as the contract wants it. Nothing said may
 * get lost: with no item left, the line is recorded in its own words.
 */
export const correctedFor = (
  { place: where, items, rest }: Understood,
  text: string,
  isoAt: (ms: number) => string,
) => ({
  place: where?.code ?? null,
  items: [
    ...items.map(({ item }) => ({
      service: item.service,
      words: item.words,
      ...(item.quantity === undefined ? {} : { quantity: item.quantity }),
      ...(item.atMs === undefined ? {} : { at: isoAt(item.atMs) }),
      ...(item.urgent === undefined ? {} : { urgent: item.urgent }),
    })),
    ...(items.length === 0 ? [{ service: 'other', words: rest === '' ? text.trim() : rest }] : []),
  ],
});

/** The corrected line in words, for asking the desk what it would do with it. */
export const asLine = (
  { place: where, items }: Understood,
  name: (service: string) => string,
): string =>
  [
    where?.code ?? '',
    ...items.map(
      ({ item }) =>
        `${item.service === 'other' ? item.words : name(item.service)} ${item.quantity ?? ''}`,
    ),
  ]
    .join(' ')
    .trim();

/** The room of a line that holds nothing but a known room's number. */
export const bareRoom = ({ place: where, items, rest }: Understood): string | null =>
  where?.kind === 'room' && where.known && items.length === 0 && rest === '' ? where.code : null;
