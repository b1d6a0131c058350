// The catalogue is the house's own: services are changed, added and taken out, and the quick line knows at once.
import { describe, expect, it } from 'vitest';
import { wholeCheck } from '../record/behind.ts';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

describe('a service', () => {
  it('that is new is understood at once, by its names, its words and their pinyin', async () => {
    const house = await createTestHouse();
    const boss = house.as('011');
    const reads = async (text: string) =>
      (await house.as('002').intake.parse({ text })).items.map(({ service }) => service);
    expect(await reads('1208 加湿器')).not.toEqual(['humidifier']);
    const added = await boss.catalogue.add({
      zh: '加湿器',
      en: 'Humidifier',
      aliases: ['增湿机', 'air humidifier'],
      department: 'housekeeping',
      acknowledgeMinutes: 4,
      completeMinutes: 18,
      steps: [{ zh: '加纯净水', en: 'Fill with purified water' }],
    });
    expect(added).toMatchObject({ code: 'humidifier', priority: 'normal', retiredAt: null });
    for (const text of ['1208 加湿器', '1208 增湿机', '1208 jsq', '1208 humidifier'])
      expect(await reads(text), text).toEqual(['humidifier']);
    const made = await recordOne(house.as('002'), '1208 加湿器');
    expect(Date.parse(made.dueAt ?? '') - house.nowMs()).toBe(18 * 60_000);
    expect(house.rows("SELECT kind FROM events WHERE subject_kind = 'service'")).toEqual([
      { kind: 'service-added' },
    ]);
  });

  it('that bears the code of an article to lend is no tampering to the night’s check', async () => {
    const house = await createTestHouse();
    const items = house.rows<{ id: string }>('SELECT id FROM loan_items ORDER BY id');
    const free = items.find(
      ({ id }) => house.rows('SELECT 1 FROM services WHERE code = ?', id).length === 0,
    );
    const code = free?.id ?? '';
    await house
      .as('011')
      .catalogue.add({ code, zh: '别的服务', en: 'Another service', department: 'laundry' });
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
  });

  it('renamed, reworded and given to another department is so from then on, and is taken back', async () => {
    const house = await createTestHouse();
    const boss = house.as('011');
    const changed = await boss.catalogue.change({
      service: 'towels',
      zh: '加毛巾',
      aliases: ['面巾', '擦身布'],
      department: 'laundry',
      needsDoor: false,
    });
    expect(changed).toMatchObject({ zh: '加毛巾', department: 'laundry', completeMinutes: 10 });
    const { items } = await house.as('002').intake.parse({ text: '1208 擦身布' });
    expect(items.map(({ service }) => service)).toEqual(['towels']);
    const back = await boss.catalogue.undo({ service: 'towels' });
    expect(back).toMatchObject({
      department: 'housekeeping',
      needsDoor: true,
    });
    expect(back.zh).not.toBe('加毛巾');
    expect(
      (await house.as('002').intake.parse({ text: '1208 擦身布' })).items.map(
        ({ service }) => service,
      ),
    ).not.toEqual(['towels']);
    expect(house.rows("SELECT kind FROM events WHERE subject_id = 'towels' ORDER BY seq")).toEqual([
      { kind: 'service-changed' },
      { kind: 'service-corrected' },
    ]);
  });

  it('taken out is forgotten by the quick line and keeps its name; brought back it is known again', async () => {
    const house = await createTestHouse();
    const boss = house.as('011');
    const open = await recordOne(house.as('002'), '1208 拖鞋');
    await boss.catalogue.retire({ service: 'slippers' });
    const { items } = await house.as('002').intake.parse({ text: '1210 拖鞋' });
    expect(items.map(({ service }) => service)).not.toContain('slippers');
    expect(
      (await refusal(house.as('002').requests.create({ place: '1210', service: 'slippers' })))
        .reason,
    ).toBe('catalogue.retired');
    expect((await house.as('002').requests.get({ id: open.id })).service).toBe('slippers');
    const all = await house.as('002').catalogue.services();
    expect(all.services.find(({ code }) => code === 'slippers')).toMatchObject({ zh: '拖鞋' });
    await boss.catalogue.restore({ service: 'slippers' });
    expect(
      (await house.as('002').intake.parse({ text: '1210 拖鞋' })).items.map(
        ({ service }) => service,
      ),
    ).toEqual(['slippers']);
  });

  it('is refused a word another has, a code that is taken, itself to follow it, and a hand that may not', async () => {
    const house = await createTestHouse();
    const boss = house.as('011');
    const before = house.contents();
    const calls = [
      boss.catalogue.change({ service: 'towels', aliases: ['枕头'] }),
      boss.catalogue.add({ code: 'towels', zh: '别的', en: 'Else', department: 'laundry' }),
      boss.catalogue.add({ zh: '毛巾', en: 'Else', department: 'laundry' }),
      boss.catalogue.change({ service: 'towels', followUp: 'towels' }),
      boss.catalogue.change({ service: 'towels', followUp: 'nothing' }),
      boss.catalogue.retire({ service: 'other' }),
      boss.catalogue.restore({ service: 'towels' }),
      boss.catalogue.undo({ service: 'towels' }),
    ];
    expect(await Promise.all(calls.map(async (call) => (await refusal(call)).reason))).toEqual([
      'catalogue.wordTaken',
      'catalogue.codeTaken',
      'catalogue.wordTaken',
      'catalogue.followsItself',
      'catalogue.unknown',
      'catalogue.notRetirable',
      'catalogue.notRetired',
      'catalogue.undoNotYours',
    ]);
    expect((await refusal(house.as('002').catalogue.retire({ service: 'towels' }))).code).toBe(
      'NOT_ALLOWED',
    );
    expect(house.contents()).toBe(before);
  });

  it('is not taken back into words that another has taken meanwhile', async () => {
    const house = await createTestHouse();
    const boss = house.as('011');
    const undo = (service: string) => boss.catalogue.undo({ service });
    const wordOf = async (service: string) => {
      const { services } = await boss.catalogue.services();
      return services.find(({ code }) => code === service)?.aliases[0] ?? '';
    };
    const refused = async (service: string, word: string) => {
      const before = house.contents();
      expect(await refusal(undo(service))).toMatchObject({
        code: 'CONFLICT',
        reason: 'catalogue.wordTaken',
        details: { word, service: 'other-one' },
      });
      expect(house.contents()).toBe(before);
    };
    // Taken out.
    await boss.catalogue.retire({ service: 'slippers' });
    await house.as('010').catalogue.add({
      code: 'other-one',
      zh: '别的服务',
      en: 'Another service',
      aliases: ['拖鞋'],
      department: 'housekeeping',
    });
    await refused('slippers', '拖鞋');
    // What stays taken out claims no words.
    await boss.catalogue.change({ service: 'slippers', department: 'laundry' });
    expect((await undo('slippers')).retiredAt).not.toBeNull();
    // Reworded.
    const word = await wordOf('towels');
    await boss.catalogue.change({ service: 'towels', aliases: ['擦身布'] });
    await house.as('010').catalogue.change({ service: 'other-one', aliases: [word] });
    await refused('towels', word);
    await house.as('010').catalogue.change({ service: 'other-one', aliases: [] });
    await undo('towels');
    expect(await wordOf('towels')).toBe(word);
    expect(
      house.rows("SELECT kind FROM events WHERE subject_id = 'slippers' ORDER BY seq"),
    ).toEqual([
      ...[{ kind: 'service-retired' }, { kind: 'service-changed' }, { kind: 'service-corrected' }],
    ]);
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
  });

  it('is shipped with its procedure, shown with a request of it', async () => {
    const house = await createTestHouse();
    const { services } = await house.as('002').catalogue.services();
    const steps = services.find(({ code }) => code === 'door-opening')?.steps ?? [];
    expect(steps.length).toBeGreaterThan(2);
    for (const { zh, en } of services.flatMap((one) => one.steps)) {
      expect(zh).toMatch(/[\u3400-\u9fff]/);
      expect(en).not.toMatch(/[\u3400-\u9fff]/);
    }
  });
});
