/** A finding in words, in both languages: what stands out, by which rule, and what is proposed. */
import { type AnalysisRule, bandHours, thresholds } from '../../../shared/analysis/model.ts';
import type { Language } from '../../../shared/kernel/fields.ts';
import type { MeasureKind, MeasureScope } from '../../../shared/measures/model.ts';
import { say } from '../kernel/sentences.ts';
import { askedSubject } from './askings.ts';
import type { Hit } from './rules.ts';
import type { World } from './world.ts';

type Both = { zh: string; en: string };

const kindOf: Record<Exclude<AnalysisRule, 'operate'>, MeasureKind> = {
  borrow: 'fit',
  'stock-out': 'restock',
  asked: 'brief',
  late: 'brief',
  wrong: 'brief',
  chased: 'brief',
  never: 'brief',
};

const nameOf = (world: World, { rule, subject }: Hit): Both | null => {
  if (askedSubject(subject)) return world.questions.get(subject) ?? null;
  const item = rule === 'borrow' ? world.itemOf.get(subject) : world.items.get(subject);
  if (rule === 'borrow' || rule === 'stock-out')
    return item ? { zh: item.zh, en: item.en } : { zh: subject, en: subject };
  const service = world.services.find(({ code }) => code === subject);
  return service ? { zh: service.zh, en: service.en } : null;
};

const hours = (value: string) => {
  const from = Number(value.split('-')[0]);
  return { from, until: from + bandHours };
};

const number = (value: number): string =>
  value >= 10 ? String(Math.round(value)) : String(Math.round(value * 10) / 10);

/** A rate as so many of a hundred, or for each hundred. */
const hundredths = (count: number, base: number): string =>
  base > 0 ? number((count / base) * 100) : '–';

/** One in so many, said roughly. */
const oneIn = (chance: number): string => {
  const times = 1 / Math.max(chance, 1e-9);
  const power = 10 ** Math.floor(Math.log10(times));
  return (Math.floor(times / power) * power).toLocaleString('en');
};

const inBoth = (make: (language: Language) => string): Both => ({
  zh: make('zh-CN'),
  en: make('en'),
});

const factsOf = (hit: Hit, name: Both | null, language: Language) => {
  const { here, rest, ratio, chance } = hit;
  return {
    ...thresholds,
    chance: thresholds.chance * 100,
    stockOutShare: thresholds.stockOutShare * 100,
    neverShare: thresholds.neverShare * 100,
    neighbours: (1 - thresholds.guestShare) * 100,
    againHours: thresholds.againMinutes / 60,
    subject: name === null ? '' : language === 'en' ? name.en : name.zh,
    value: hit.value.replace('-', '–'),
    count: here.count,
    base: number(here.base),
    rate: hundredths(here.count, here.base),
    restCount: rest.count,
    restBase: number(rest.base),
    restRate: hundredths(rest.count, rest.base),
    times: ratio === null ? '–' : number(ratio),
    oneIn: chance === null ? '' : oneIn(chance),
    comparisons: hit.comparisons,
    per: say(language, `analysis.per.${hit.per}`),
    wanted: hit.by === 'hours' && hit.rule === 'operate' ? thresholds.hoursRatio : thresholds.ratio,
  };
};

/** Under which words the rule stands. */
const ruleOf = ({ rule, subject }: Hit): string => {
  const kind = askedSubject(subject)?.kind;
  return kind === undefined ? rule : kind === 'answer' ? 'askedAnswer' : 'askedQuestion';
};

/** Whether most of what was counted is a question how it is used, and not a fault. */
const isMostlyAsked = ({ here }: Hit, questions: number): boolean => questions * 2 >= here.count;

/** @param questions how many of what it counts ask how something is used */
export const wordsOf = (world: World, hit: Hit, questions: number) => {
  const name = nameOf(world, hit);
  const facts = (language: Language) => ({ ...factsOf(hit, name, language), questions });
  const of = `${hit.rule}.${askedSubject(hit.subject)?.kind ?? hit.by}`;
  return {
    title: inBoth((language) => say(language, `analysis.titles.${of}`, facts(language))),
    rule: {
      code: hit.rule,
      ...inBoth((language) =>
        [
          say(language, `analysis.rules.${ruleOf(hit)}`, facts(language)),
          hit.chance === null ? '' : say(language, 'analysis.rules.chance', facts(language)),
        ]
          .filter((part) => part !== '')
          .join(language === 'en' ? ' ' : ''),
      ),
    },
    measure: inBoth((language) =>
      say(
        language,
        `analysis.measures.${hit.rule === 'operate' && !isMostlyAsked(hit, questions) ? `fault.${hit.by}` : of}`,
        facts(language),
      ),
    ),
  };
};

/** What is asked about wants a card; what fails wants a repair, whatever a card says. */
export const measureKindOf = (hit: Hit, questions: number): MeasureKind =>
  hit.rule === 'operate' ? (isMostlyAsked(hit, questions) ? 'label' : 'repair') : kindOf[hit.rule];

export const scopeOf = (
  world: World,
  { rule, subject, by, value, department }: Hit,
): MeasureScope => ({
  ...(department ? { department } : {}),
  ...(subject === '' || rule === 'stock-out' || askedSubject(subject) ? {} : { service: subject }),
  ...(rule === 'borrow' ? { item: world.itemOf.get(subject)?.id ?? subject } : {}),
  ...(rule === 'stock-out' ? { item: subject } : {}),
  ...(by === 'floor' ? { floor: value } : {}),
  ...(by === 'roomType' ? { roomType: value } : {}),
  ...(by === 'hours' ? { hours: hours(value) } : {}),
});
