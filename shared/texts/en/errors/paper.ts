import type { Shape } from '../../shape.ts';
import type { paper as zh } from '../../zh-CN/errors/paper.ts';

export const paper: Shape<typeof zh> = {
  noWindow:
    'Printing and PDFs need a window of the console, and there is none here; nothing was printed. Do it in the window.',
  noPrinter:
    'This computer has no printer for it; nothing was printed. The PDF is kept at {{path}}, to be printed elsewhere.',
  notPrinted:
    'The printer did not take the page; nothing was printed. The PDF is kept at {{path}}. Check the printer and try again.',
  full: 'The disk is full; the file was not kept, earlier files are whole. Free some space and try again.',
  notWritable:
    'The folder {{folder}} cannot be written; the file was not kept. Check its rights and try again.',
  tooManyOfName:
    'There are too many files called “{{name}}” today; this one was not kept. Choose another name, or tidy the folder.',
  notRemoved:
    '{{path}} could not be removed; nothing was erased. Close it where it is open, and try again.',
  gone: 'This file is no longer in the folder of papers; nothing was opened. Save it again.',
};
