/**
 * Paper out of the house: sheets to the printer or into files, and the record of it. What only a window
 * can do (draw a page, reach a printer) is handed in by the shell. The domain's public face.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { PaperSize, paperContract, SheetOut } from '../../../shared/paper/contract.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { type Handlers, type Prepared, prepared } from '../kernel/handlers.ts';
import type { Pipeline } from '../kernel/pipeline.ts';
import { isPaper, removeOut, type SaveOut } from './folder.ts';

export {
  createSaveOut,
  fileName,
  isPaper,
  nameOfPaper,
  newFolder,
  paperNamed,
  removeOut,
  type SaveOut,
} from './folder.ts';

/** What a window can do for the desk. A station without a window gives null. */
export type PaperShell = {
  /** What the station's window shows for print, as a PDF. */
  pdf: (station: string) => Promise<Uint8Array | null>;
  /** The same on the station's printer for the size; says which, or why not. */
  print: (
    station: string,
    size: PaperSize,
  ) => Promise<{ printer: string } | { problem: 'no-printer' | 'failed' } | null>;
  /** Shows a file in its folder on the station's desktop. */
  reveal: (station: string, path: string) => boolean;
};

type Out = {
  kind: 'printed' | 'pdf-saved' | 'exported';
  name: string;
  size?: PaperSize;
  about?: SheetOut['about'];
  printer?: string;
  /** Full path of the file; only its name goes on the record. */
  path?: string;
};

/** Puts on the record what went out: a sheet printed or saved, a table exported. */
export const recordOut = (
  context: Pick<WriteContext, 'record' | 'newId'>,
  { kind, path, ...facts }: Out,
): void =>
  context.record({
    kind,
    subject: { kind: 'paper', id: context.newId() },
    body: { facts: { ...facts, ...(path === undefined ? {} : { file: basename(path) }) } },
  });

/** A table kept as a file of the day: on record, or not there. */
export const exporting = <I>(
  write: (input: I, context: ReadContext) => Promise<{ name: string; path: string }>,
): Prepared<I, { path: string }> =>
  prepared(
    write,
    (context, _, { name, path }) => {
      recordOut(context, { kind: 'exported', name, path });
      return { path };
    },
    ({ path }) => removeOut(path),
  );

type Deps = {
  dataDir: string;
  saveOut: SaveOut;
  shell: PaperShell | undefined;
  pipeline: Pick<Pipeline, 'perform'>;
};

const recordSaved = (context: WriteContext, { name, size, about }: SheetOut, path: string): void =>
  recordOut(context, { kind: 'pdf-saved', name, size, path, ...(about ? { about } : {}) });

const recordPrinted = (
  context: WriteContext,
  { name, size, about }: SheetOut,
  printer: string,
): void =>
  recordOut(context, { kind: 'printed', name, size, printer, ...(about ? { about } : {}) });

const noWindow = (): DeskError => new DeskError('NOT_FOUND', 'paper.noWindow');

export const createPaperHandlers = ({
  dataDir,
  saveOut,
  shell,
  pipeline,
}: Deps): Handlers<typeof paperContract> => {
  const keepPdf = async (name: string, context: ReadContext): Promise<string> => {
    const pdf = await shell?.pdf(context.station);
    if (!pdf) throw noWindow();
    return saveOut(context, name, '.pdf', pdf);
  };
  return {
    print: prepared(
      async (sheet, context) => {
        const { actor, station } = context;
        const outcome = await shell?.print(station, sheet.size);
        if (!outcome) throw noWindow();
        if ('printer' in outcome) return { sheet, printer: outcome.printer, actor, station };
        const path = await keepPdf(sheet.name, context);
        try {
          // Now: the refusal takes back what is written with it, and the file lies there.
          pipeline.perform(actor, station, (writing) => recordSaved(writing, sheet, path));
        } catch (error) {
          removeOut(path);
          throw error;
        }
        const reason = outcome.problem === 'no-printer' ? 'paper.noPrinter' : 'paper.notPrinted';
        throw new DeskError('WRONG_STATE', reason, { path });
      },
      (context, sheet, { printer }) => {
        recordPrinted(context, sheet, printer);
        return { printer };
      },
      // The sheet is out, and nobody takes it back: whoever locked the console meanwhile has printed it.
      ({ sheet, printer, actor, station }) =>
        pipeline.perform(actor, station, (writing) => recordPrinted(writing, sheet, printer)),
    ),
    savePdf: prepared(
      ({ name }, context) => keepPdf(name, context),
      (context, sheet, path) => {
        recordSaved(context, sheet, path);
        return { path };
      },
      removeOut,
    ),
    reveal: ({ station }, { path }) => {
      if (!isPaper(dataDir, path) || !existsSync(path))
        throw new DeskError('NOT_FOUND', 'paper.gone', { path });
      return { shown: shell?.reveal(station, path) ?? false };
    },
  };
};
