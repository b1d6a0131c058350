/** A report as a table for a spreadsheet, in the reader's language: what it is about, the figures, the lines. */
import type { Language } from '../../../shared/kernel/fields.ts';
import type { ReportView } from '../../../shared/reports/contract.ts';
import { figureText, recordDayOf } from '../../../shared/reports/words.ts';
import { say } from '../kernel/sentences.ts';

const clock = (iso: string): string => iso.slice(0, 16).replace('T', ' ');

export const tableOf = (view: ReportView, language: Language): string[][] => {
  const t = (key: string) => say(language, `figures.sheet.${key}`);
  const text = (value: number | null, unit: ReportView['figures'][number]['unit']): string =>
    figureText(value, unit);
  const filters = Object.entries(view.filters).map(([dimension, key]) => [
    say(language, `figures.dimension.${dimension}`),
    key ?? '',
  ]);
  const recordDay = recordDayOf(view);
  const head = [
    [view.title],
    [t('time'), clock(view.from), clock(view.until)],
    [t('before'), clock(view.before.from), clock(view.before.until)],
    ...(recordDay === null
      ? []
      : [[t('record'), say(language, 'figures.sheet.recordFrom', { day: recordDay })]]),
    ...filters,
    [],
  ];
  const figures = [
    [
      'figure',
      'value',
      'unit',
      'numerator',
      'denominator',
      view.before.onRecord === 'part' ? 'valueBeforePart' : 'valueBefore',
      'aim',
      'reached',
      'says',
    ].map(t),
    ...view.figures.map((figure) => [
      figure.title,
      text(figure.value, figure.unit),
      figure.unit === 'money' ? view.currency : say(language, `figures.unit.${figure.unit}`),
      text(figure.numerator, figure.unit === 'percent' ? 'count' : figure.unit),
      text(figure.denominator, 'count'),
      text(figure.before.value, figure.unit),
      figure.aim === null ? '' : text(figure.aim, figure.unit),
      figure.reached === null ? '' : t(figure.reached ? 'yes' : 'no'),
      figure.says,
    ]),
  ];
  if (view.by === null) return [...head, ...figures];
  const lines = [
    [],
    [say(language, `figures.dimension.${view.by}`), ...view.figures.map(({ title }) => title)],
    ...view.lines.map(({ label, figures: counted }) => [
      label,
      ...counted.map(({ value }, at) => text(value, view.figures[at]?.unit ?? 'count')),
    ]),
  ];
  return [...head, ...figures, ...lines];
};
