// Whether the time a refusal takes tells who works here: a wrong secret, a code nobody has, somebody who has
// left, somebody who was given none yet. Each try is a stranger's at a place of its own, so that none waits.
import { createDesk } from '../../../electron/desk/desk.ts';
import { secretOf } from '../../support/secrets.ts';
import { borrowHouse, type HouseSize, operator } from '../data/houses.ts';
import { atMost, type Figure, single, spread } from '../support/figures.ts';
import { breathe, say } from '../support/progress.ts';

const leaver = '001';
const codes = { wrong: operator.code, nobody: '777', left: leaver, none: '112' } as const;
type Kind = keyof typeof codes;
const kinds = Object.keys(codes) as Kind[];

const words: Record<Kind, string> = {
  wrong: 'a wrong secret refused',
  nobody: '  a code nobody has',
  left: '  of somebody who has left',
  none: '  of somebody without a secret yet',
};

/** Each kind comes first, second, third and last as often. */
const inTurn = (at: number): Kind[] => {
  const turn = (at + kinds.length) % kinds.length;
  return [...kinds.slice(turn), ...kinds.slice(0, turn)];
};

/** So much longer or shorter an answer may be in the middle before it tells something. */
const most = 1.05;

/** How often one of the first took longer than one of the second: a half says nothing at all. */
const longer = (one: readonly number[], other: readonly number[]): number => {
  let above = 0;
  for (const a of one) for (const b of other) above += a > b ? 1 : a === b ? 0.5 : 0;
  return above / (one.length * other.length);
};

const middle = ({ values }: Figure): number => values.p50 ?? Number.NaN;

/** @param n tries of each kind, in turns */
export const measureRefusals = async (size: HouseSize, n: number): Promise<Figure[]> => {
  const house = await borrowHouse(size);
  const desk = await createDesk({ dataDir: house.dataDir });
  try {
    const administrator = desk.clientFor(desk.connect({ station: 'setup', kind: 'program' }));
    await administrator.session.signIn({ code: '090', pin: secretOf('090') });
    await administrator.staff.setPin({ code: leaver, pin: secretOf(leaver) });
    await administrator.staff.deactivate({ code: leaver });
    say('refusals at sign-in, by what is wrong');
    const samples: Record<Kind, number[]> = { wrong: [], nobody: [], left: [], none: [] };
    for (let at = -2; at < n; at += 1)
      for (const kind of inTurn(at)) {
        const client = desk.clientFor(desk.connect({ station: `door-${at}-${kind}` }));
        await breathe(1);
        const from = performance.now();
        const refused = await client.session
          .signIn({ code: codes[kind], pin: 'not-the-secret' })
          .then(() => false)
          .catch(() => true);
        if (!refused) throw new Error(`${kind} was let in`);
        if (at >= 0) samples[kind].push(performance.now() - from);
      }
    const [first, ...others] = kinds;
    if (!first) return [];
    const known = spread({ part: 'core', what: words[first] }, samples[first]);
    return [
      known,
      ...others.flatMap((kind) => {
        const figure = spread({ part: 'core', what: words[kind] }, samples[kind]);
        const apart = Math.max(middle(figure) / middle(known), middle(known) / middle(figure));
        const share = Math.round(longer(samples[kind], samples[first]) * 100);
        return [
          figure,
          single(
            {
              part: 'core',
              what: `${words[kind]}, apart from it`,
              bars: [atMost('value', most)],
              note: `took longer in ${share} of 100 pairs; 50 tells nothing`,
            },
            apart,
            '×',
            n,
          ),
        ];
      }),
    ];
  } finally {
    await desk.close();
    await house.drop();
  }
};
