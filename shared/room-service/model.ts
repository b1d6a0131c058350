/** Room service (送餐): the life of an order and of its tray, what it costs, how its lines are read. Pure. */

/**
 * - `ordered` taken from the guest, the kitchen not told yet; `passed` food and beverage have it.
 * - `out` on its way up; `delivered` at the guest's, its tray still in the room.
 * - `collected` the tray is back, nothing is owed; `cancelled` with a reason.
 */
export const orderStates = [
  'ordered',
  'passed',
  'out',
  'delivered',
  'collected',
  'cancelled',
] as const;
export type OrderState = (typeof orderStates)[number];

/** True while a meal or a tray is still to be moved. */
export const isOpenOrder = (state: OrderState): boolean =>
  state !== 'collected' && state !== 'cancelled';

/** True while the guest waits for the meal. */
export const isAwaited = (state: OrderState): boolean =>
  state === 'ordered' || state === 'passed' || state === 'out';

/** One dish or drink, as the guest said it. */
export type OrderLine = {
  text: string;
  count: number;
  /** Of one, in hundredths of the currency; null: not known. */
  cents: number | null;
};

/** What the order costs, in hundredths of the currency; 0 while the price of any line is not known. */
export const orderCents = (lines: readonly OrderLine[]): number =>
  lines.some(({ cents }) => cents === null)
    ? 0
    : lines.reduce((sum, { count, cents }) => sum + count * (cents ?? 0), 0);

export const orderCount = (lines: readonly OrderLine[]): number =>
  lines.reduce((sum, { count }) => sum + count, 0);

const joined = (said: readonly string[]): string =>
  said.join(said.some((words) => /[\u3400-\u9fff]/.test(words)) ? '，' : ', ');

/** As it is read out to the kitchen: `牛肉面 ×2，绿茶`. */
export const sayLines = (lines: readonly OrderLine[]): string =>
  joined(lines.map(({ text, count }) => (count > 1 ? `${text} ×${count}` : text)));

/** Steps with a key each, in the order they come. */
export const orderSteps = [
  'pass',
  'out',
  'deliver',
  'tray',
  'collect',
  'change',
  'promise',
  'note',
  'cancel',
] as const;
export type OrderStep = (typeof orderSteps)[number];

const legalFrom: Record<OrderStep, readonly OrderState[]> = {
  /** Also anew: the kitchen was told of a change, or somebody else has it. */
  pass: ['ordered', 'passed'],
  out: ['passed'],
  deliver: ['passed', 'out'],
  /** The guest asks for the tray to be fetched now. */
  tray: ['delivered'],
  collect: ['delivered'],
  /** Once it is on its way only prices are put in. */
  change: ['ordered', 'passed', 'out', 'delivered', 'collected'],
  promise: ['passed', 'out'],
  note: orderStates,
  /** A meal that was delivered is taken back only by those who may void its charge. */
  cancel: ['ordered', 'passed', 'out', 'delivered'],
};

/** The steps that can be taken now. */
export const legalOrderSteps = (state: OrderState): OrderStep[] =>
  orderSteps.filter((step) => legalFrom[step].includes(state));

/** Where an order stands by what has happened to it, when a step was taken back. */
export const stateByMoments = (order: {
  passedAtMs: number | null;
  outAtMs: number | null;
  deliveredAtMs: number | null;
}): OrderState => {
  if (order.deliveredAtMs !== null) return 'delivered';
  if (order.outAtMs !== null) return 'out';
  return order.passedAtMs === null ? 'ordered' : 'passed';
};

const parts = (typed: string): string[] =>
  typed
    .normalize('NFKC')
    .split(/[,;、\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const countOf = (part: string): { text: string; count: number } => {
  const count = /\s*[×x*]\s*(\d{1,3})\s*$/i.exec(part);
  const number = Number(count?.[1] ?? 1);
  return count && number > 0
    ? { text: part.slice(0, count.index).trim(), count: number }
    : { text: part, count: 1 };
};

/** As it is typed while it is taken: `牛肉面 x2 68，绿茶 38`; a number at the end is the price of one. */
export const readOrder = (typed: string): OrderLine[] =>
  parts(typed).flatMap((part) => {
    const price = /\s+[¥$€]?\s*(\d{1,5}(?:\.\d{1,2})?)\s*元?$/.exec(part);
    const cents = price ? Math.round(Number(price[1]) * 100) : null;
    const { text, count } = countOf(price ? part.slice(0, price.index) : part);
    return text === '' ? [] : { text: text.slice(0, 200), count, cents };
  });

const typedLine = ({ text, count, cents }: OrderLine): string => {
  const price = cents === null ? [] : [String(cents / 100)];
  const bare = [text, ...price].join(' ');
  // A dish named by a number, `套餐 2`, says its count, or the number would be read as its price.
  const isReadSo = count === 1 && readOrder(bare)[0]?.text === text;
  return isReadSo ? bare : [text, `x${count}`, ...price].join(' ');
};

/** An order as it would be typed: read again, it is the same. */
export const typedOrder = (lines: readonly OrderLine[]): string => joined(lines.map(typedLine));

const asking =
  /^\s*(?:客房)?(?:送餐|点餐|叫餐|订餐|房餐)(?:服务)?[\s:：，,]*|^\s*(?:room[ -]service|in-room dining|order food|food order)[\s:,]*/i;
const clock = /\s*\b\d{1,2}[::]\d{2}\b\s*/g;

/** On the quick line one digit at the end is how many; not of a set, which is known by its number. */
const bareCount = /(?<!(?:套餐|\b(?:set|menu|combo|meal|no\.?)|#)\s*)\s+([1-9])$/i;

/** The lines of a request as it was typed on the quick line: `送餐 牛肉面 2 19:30` gives two of `牛肉面`. */
export const linesOfWords = (words: string): OrderLine[] =>
  parts(words.replace(asking, '').replace(clock, ' ')).flatMap((part) => {
    const { text, count } = countOf(part.replace(bareCount, ' x$1'));
    return text === '' ? [] : { text: text.slice(0, 200), count, cents: null };
  });

/** Of the bed and the air, not of the plate. */
const notEaten = /羽|绒|枕|尘|花粉|feather|down|dust|pollen|pillow/i;

/** Preferences of a guest the kitchen has to know of. */
export const saysAllergy = (words: string): boolean =>
  !notEaten.test(words) &&
  /过敏|忌口|不吃|不能吃|乳糖|无麸|素食|清真|allerg|intoleran|gluten|lactose|vegetarian|vegan|halal|kosher/i.test(
    words,
  );
