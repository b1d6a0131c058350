/** The words of an import: what is read, what is wrong with a line, what becomes of one. Pure. */

export const importKinds = ['rooms', 'stays'] as const;
export type ImportKind = (typeof importKinds)[number];

export const missingChoices = ['keep', 'retire'] as const;

/**
 * Why a line is not taken.
 * - `noHeading`: no line names the columns; `columnTwice`: two columns say the same;
 *   `noColumn`: one that every line needs is not there
 * - `formula`, `failed`, `quotes`: a cell begun with `=`, a formula gone wrong, quotation marks left open
 * - `empty`: a cell that must say something
 * - `badNumber`, `isArea`, `twice`, `unknownFloor`, `floorDiffers`
 * - `unknownConnected`, `connectsItself`
 * - `openWork`: a room that would leave the house with something open
 * - `badDate`, `twoDates` (can be read as two days), `endsFirst`, `over` (ended already), `comesLater` (in
 *   the house before the day of arrival)
 * - `unknownRoom`, `outOfOrder`, `sameBed`: another line or guest has the bed those nights; `changeRooms`: two
 *   who change rooms with each other, which takes a third
 * - `keptBack`: whoever has the bed stays incognito, and the line may be theirs: it is taken in by those who may
 *   know them
 * - `badParty`, `badState`, `badVip`, `tooLong`
 */
export const problemKinds = [
  'noHeading',
  'columnTwice',
  'noColumn',
  'formula',
  'failed',
  'quotes',
  'empty',
  'badNumber',
  'isArea',
  'twice',
  'unknownFloor',
  'unknownConnected',
  'connectsItself',
  'openWork',
  'badDate',
  'twoDates',
  'endsFirst',
  'over',
  'comesLater',
  'unknownRoom',
  'outOfOrder',
  'sameBed',
  'changeRooms',
  'keptBack',
  'badParty',
  'badState',
  'badVip',
  'tooLong',
] as const;
export type ProblemKind = (typeof problemKinds)[number];
/** Of the file and not of a line: with it nothing can be taken, whatever is left out. */
export const isOfFile = (kind: ProblemKind): boolean =>
  kind === 'noHeading' || kind === 'columnTwice' || kind === 'noColumn';

/**
 * - `totals`, `aside`: a line, or a column, that is none of the list
 * - `filledDown`: an empty cell below a merged one, which counts for it
 * - `formulas`: what they came to is taken
 * - `newFloor`: a floor the house does not have yet
 * - `noneRetired`: rooms the file may name in a line that cannot be read, and which are kept for that
 * - `noTime`: a cell that should say when a guest comes or leaves, and does not; the guest is taken without
 * - `gone`: a guest who has left, or will not come; nothing is done
 */
export const noteKinds = [
  'totals',
  'aside',
  'filledDown',
  'formulas',
  'newFloor',
  'noneRetired',
  'noTime',
  'gone',
] as const;

/** `left`: in the house, and missing from the list; `retired`: a room taken out of the house. */
export const settled = [
  'new',
  'changed',
  'moved',
  'arrived',
  'left',
  'retired',
  'missing',
] as const;
