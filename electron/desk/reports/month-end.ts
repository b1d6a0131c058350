/**
 * The month-end pack: every report of a month in a folder of its own, as tables and as one printed report,
 * with a list of what is in it. Files are called as their reports are, in the person's language, in order. It must not know what stands on the printed one: the window draws it.
 */
import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { daysOfMonth, isoAt } from '../../../shared/kernel/time.ts';
import type { ReportQuestion, ReportView } from '../../../shared/reports/contract.ts';
import { type Dimension, type ReportName, reportNames } from '../../../shared/reports/model.ts';
import type { ReadContext } from '../kernel/context.ts';
import { makeFolder, syncFolder } from '../kernel/durable.ts';
import { say } from '../kernel/sentences.ts';
import { fileName, newFolder, removeOut } from '../paper/index.ts';
import { writeCsv, writeXlsx } from '../tables/index.ts';
import { reports } from './figures/index.ts';
import { tableOf } from './tables.ts';

export type Pack = {
  folder: string;
  files: { name: string; bytes: number; sha256: string }[];
  /** The printed report; null: none was asked for. */
  sheet: { file: string | null; problem: 'no-window' | 'failed' | null } | null;
};

/** The same tables once more for other programs: apart, so that a person finds the rest. */
const tableFolder = 'CSV';

/** Each report is cut by day, and by the first of these it knows. */
const cuts: readonly Dimension[] = ['floor', 'department'];

const questionsOf = (name: ReportName, month: string): ReportQuestion[] => {
  const asked = { name, ...daysOfMonth(month), filters: {} };
  const cut = cuts.find((one) => reports[name].dimensions.includes(one));
  return [{ ...asked, by: 'day' }, ...(cut === undefined ? [] : [{ ...asked, by: cut }])];
};

type Deps = {
  dataDir: string;
  run: (context: ReadContext, question: ReportQuestion) => Promise<ReportView>;
  /** What the station's window shows for print; null where there is no window. */
  pdf: (station: string) => Promise<Uint8Array | null>;
};

type Wanted = { month: string; sheet: boolean };

const titleOf = ({ language }: ReadContext, month: string): string =>
  `${say(language, 'figures.pack.title')} ${month}`;

/** Fills a folder with all of it. */
const fill = async (
  folder: string,
  context: ReadContext,
  { run, pdf }: Deps,
  { month, sheet: wanted }: Wanted,
): Promise<Pack> => {
  const { language, timeZone, nowMs } = context;
  const t = (key: string): string => say(language, `figures.pack.${key}`);
  const title = titleOf(context, month);
  makeFolder(join(folder, tableFolder));
  const files: Pack['files'] = [];
  /** What a person finds in which file. */
  const contents: string[][] = [
    ['file', 'report', 'cut', 'says'].map((key) => t(`contents.${key}`)),
  ];
  const keep = async (name: string, bytes: Uint8Array): Promise<void> => {
    const path = join(folder, name);
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
      syncFolder(dirname(path));
    } catch (error) {
      await rm(path, { force: true }).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
    files.push({
      name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  };
  /** The tables are worth having without it: whatever keeps it from being made is told and no more. */
  const keepSheet = async (): Promise<Pack['sheet']> => {
    try {
      const bytes = await pdf(context.station);
      if (bytes === null) return { file: null, problem: 'no-window' };
      const name = fileName(`00 ${title}`, '.pdf');
      await keep(name, bytes);
      contents.push([name, t('title'), t('contents.all'), t('contents.sheet')]);
      return { file: name, problem: null };
    } catch (error) {
      console.error('The printed report of the month could not be kept:', error);
      return { file: null, problem: 'failed' };
    }
  };
  const sheet = wanted ? await keepSheet() : null;
  for (const [at, name] of reportNames.entries()) {
    const report = say(language, `figures.report.${name}.title`);
    const stem = `${String(at + 1).padStart(2, '0')} ${report}`;
    const book = fileName(stem, '.xlsx');
    const sheets: { name: string; rows: string[][] }[] = [];
    for (const question of questionsOf(name, month)) {
      const view = await run(context, question);
      const rows = tableOf(view, language);
      const cut = say(language, `figures.dimension.${question.by}`);
      sheets.push({ name: cut, rows });
      await keep(
        `${tableFolder}/${fileName(`${stem} ${say(language, 'figures.screen.by', { dimension: cut })}`, '.csv')}`,
        writeCsv(rows),
      );
    }
    await keep(book, await writeXlsx(sheets));
    contents.push([
      book,
      report,
      sheets.map((one) => one.name).join(' · '),
      say(language, `figures.report.${name}.says`),
    ]);
  }
  await keep(fileName(`00 ${t('contents.title')}`, '.csv'), writeCsv(contents));
  const manifest = {
    what: 'Bellboard month-end pack',
    house: context.reads.house.get()?.nameEn ?? '',
    month,
    writtenAt: isoAt(nowMs, timeZone),
    timeZone,
    reports: reportNames.map((name) => ({
      name,
      title: say(language, `figures.report.${name}.title`),
      figures: reports[name].figures.map((figure) => ({
        name: figure.name,
        unit: figure.unit,
        title: say(language, `figures.report.${name}.figure.${figure.name}.title`),
        definition: say(language, `figures.report.${name}.figure.${figure.name}.says`),
      })),
    })),
    files,
  };
  await keep('manifest.json', new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
  return { folder, files, sheet };
};

/**
 * Writes the pack and gives what it holds, once all of it is on the disk.
 * @throws DeskError DATABASE_FULL, DATABASE_READ_ONLY; nothing of it lies there then
 */
export const writeMonth = async (
  context: ReadContext,
  deps: Deps,
  wanted: Wanted,
): Promise<Pack> => {
  const folder = await newFolder(deps.dataDir, context, titleOf(context, wanted.month));
  try {
    return await fill(folder, context, deps, wanted);
  } catch (error) {
    removeOut(folder);
    throw error;
  }
};

/** What the record says of it: the folder's name, never where the house's data lie. */
export const packFacts = (month: string, { folder, files, sheet }: Pack) => ({
  month,
  folder: basename(folder),
  files: files.length,
  sheet: sheet?.file ?? null,
});
