/**
 * Guests' laundry in the demo house: a priced card from the first morning, one bag at the laundry, one
 * still to be counted, one that came back a piece short.
 */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { laundryHandlers } from '../laundry/index.ts';
import type { Stage } from './stage.ts';
import { asSupervisor, plain } from './steps.ts';

const take = plain(laundryHandlers.take);
const count = plain(laundryHandlers.count);
const back = plain(laundryHandlers.back);
const shortage = plain(laundryHandlers.shortage);
const giveBack = plain(laundryHandlers.return);
const changeArticle = plain(laundryHandlers.changeArticle);

/** Wash, dry clean, press, in whole yuan; null where it is not done. */
const card: Record<string, readonly [number | null, number | null, number | null]> = {
  shirt: [28, 42, 18],
  't-shirt': [22, null, 14],
  trousers: [32, 48, 20],
  jeans: [32, 48, 20],
  jacket: [null, 78, 38],
  coat: [null, 118, 58],
  dress: [48, 78, 36],
  skirt: [30, 46, 20],
  sweater: [36, 52, null],
  tie: [null, 22, 10],
  pyjamas: [30, null, 16],
  underwear: [10, null, null],
  socks: [8, null, null],
};

const cents = (yuan: number | null): number | null => (yuan === null ? null : yuan * 100);

const price = (stage: Stage): void => {
  const context = asSupervisor(stage);
  for (const [id, [wash, dry, press]] of Object.entries(card))
    changeArticle(context, { id, wash: cents(wash), dry: cents(dry), press: cents(press) });
};

/** Guests who stay on, in the order of the house. */
const roomOf = (stage: Stage, today: string, busy: ReadonlySet<string>, index: number): string => {
  const rooms = stage.reads.stays
    .live()
    .filter(
      ({ room, state, departure }) => state === 'in-house' && departure > today && !busy.has(room),
    )
    .map(({ room }) => room)
    .sort();
  const room = [...new Set(rooms)][index];
  if (room === undefined) throw new Error('too few guests with laundry');
  return room;
};

/** @param today the house's calendar day @param busy rooms whose guests have their own story */
export const planLaundry = (
  stage: Stage,
  nowMs: number,
  today: string,
  busy: ReadonlySet<string>,
): void => {
  stage.at(stage.nowMs(), () => price(stage));
  const at = (ago: number, step: () => void) => stage.at(nowMs - ago * minuteMs, step);
  const bag = (ago: number, index: number, pieces: number, then: (id: string) => void) =>
    at(ago, () => {
      const place = roomOf(stage, today, busy, index);
      then(take(stage.asOperator(), { place, express: false, pieces }).id);
    });
  bag(100, 8, 5, (id) =>
    at(92, () =>
      count(stage.asOperator(), {
        id,
        withGuest: true,
        lines: [
          { article: 'shirt', treatment: 'wash', quantity: 3 },
          { article: 'trousers', treatment: 'press', quantity: 1 },
          { article: 'jacket', treatment: 'dry', quantity: 1 },
        ],
      }),
    ),
  );
  bag(25, 15, 4, () => undefined);
  bag(1_500, 29, 6, (id) => {
    at(1_490, () =>
      count(stage.asOperator(), {
        id,
        withGuest: true,
        lines: [
          { article: 'shirt', treatment: 'wash', quantity: 4 },
          { article: 'socks', treatment: 'wash', quantity: 2 },
        ],
      }),
    );
    at(180, () =>
      back(stage.asOperator(), {
        id,
        pieces: [
          { article: 'shirt', treatment: 'wash', quantity: 4 },
          { article: 'socks', treatment: 'wash', quantity: 1 },
        ],
      }),
    );
    at(170, () =>
      shortage(stage.asOperator(), {
        id,
        informed: '客人本人',
        text: '少一双深色袜子，洗衣房正在找',
      }),
    );
    at(160, () => giveBack(stage.asOperator(), { id }));
  });
};
