// What the form that puts a wake-up right holds before anybody types: what Enter sends leaves it as it is.
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it } from 'vitest';
import { dropDrafts, keepDraft } from '../../renderer/app/register/drafts.ts';
import { useAct } from '../../renderer/app/register/useAct.ts';
import type { RegisterHand } from '../../renderer/app/register/useRegister.ts';
import type { WakeUpLine } from '../../renderer/features/wake-ups/lines.ts';
import { WakeUpForms } from '../../renderer/features/wake-ups/WakeUpForms.tsx';
import '../../renderer/client/texts.ts';
import type { WakeUpCard } from '../../shared/wake-ups/contract.ts';

const card = (facts: Pick<WakeUpCard, 'repeat' | 'until'>): WakeUpCard => ({
  id: 'one',
  place: '1208',
  floor: '12',
  guest: '陈伟',
  language: null,
  vip: false,
  at: '2026-11-24T06:30:00.000+08:00',
  nextAt: '2026-11-24T06:30:00.000+08:00',
  late: false,
  state: 'set',
  twice: false,
  againMinutes: 5,
  words: '',
  rings: [],
  knock: null,
  request: { id: 'request', number: 1 },
  setAt: '2026-11-23T16:00:00.000+08:00',
  setBy: '002',
  closedAt: null,
  steps: ['change'],
  events: [],
  undoUntil: null,
  ...facts,
});

const Drawn = ({ wakeUp }: { wakeUp: WakeUpCard }) => {
  const act = useAct(wakeUp.id);
  const nothing = () => undefined;
  const hand = {
    name: 'daily/wakeUps',
    id: wakeUp.id,
    form: 'change',
    closeForm: nothing,
  } as Partial<RegisterHand<WakeUpLine>>;
  return <WakeUpForms hand={hand as RegisterHand<WakeUpLine>} act={act} wakeUp={wakeUp} />;
};

/** What stands in the field of the last day; null where it is not asked for. */
const lastDay = (facts: Pick<WakeUpCard, 'repeat' | 'until'>): string | null => {
  const drawn = renderToStaticMarkup(<Drawn wakeUp={card(facts)} />);
  expect(drawn).toContain('data-testid="form-change"');
  const [input] = /<input[^>]*data-field="until"[^>]*>/.exec(drawn) ?? [];
  return input === undefined ? null : (/ value="([^"]*)"/.exec(input)?.[1] ?? '');
};

/** The choice of how often, pressed anew. */
const press = (repeat: string) =>
  keepDraft('daily/wakeUps/one/change', { repeat: { typed: '', value: repeat } });

afterEach(() => dropDrafts());

it('a daily one is asked for its last day, which stands in it', () => {
  expect(lastDay({ repeat: 'daily', until: '2026-11-26' })).toBe('2026-11-26');
  expect(lastDay({ repeat: 'daily', until: null })).toBe('');
  press('daily');
  expect(lastDay({ repeat: 'daily', until: '2026-11-26' })).toBe('2026-11-26');
});

it('one for once has none, unless it is to be daily from now on', () => {
  expect(lastDay({ repeat: 'none', until: null })).toBeNull();
  press('daily');
  expect(lastDay({ repeat: 'none', until: null })).toBe('');
  press('none');
  expect(lastDay({ repeat: 'daily', until: '2026-11-26' })).toBeNull();
});
