import type { Shape } from '../../shape.ts';
import type { archive as zh } from '../../zh-CN/errors/archive.ts';

export const archive: Shape<typeof zh> = {
  notBegun: '{{month}} has not begun; nothing was written. Choose a month that has.',
  beforeRecord:
    '{{month}} lies before the first event of this house; nothing was written. Choose a month with a record.',
  noFile:
    'There is no archive file {{file}}; nothing was opened. Check the name, or put the file into the archive folder.',
  noneThere:
    'There is no archive of this program at {{file}}; nothing was opened. Check the path, and choose a file that ends in .bellboard.zip.',
  name: '“{{file}}” is no name of a file in the archive folder; nothing was opened. Give the name alone, or the full path.',
  foreign:
    '{{file}} is no archive of this program; it was not opened. Choose a file that ends in .bellboard.zip.',
  newer: '{{file}} was written by a newer program; it was not opened. Open it with the newer one.',
  changed:
    '{{file}} was changed and was not opened: in {{part}}, byte {{byte}} of the file is not as it was written. Use the original or a backup.',
  changedLine:
    '{{file}} was changed and was not opened: in {{part}} near line {{line}}, byte {{byte}} of the file is not as it was written. Use the original or a backup.',
  cutShort:
    '{{file}} is not whole: it ends at byte {{byte}}; it was not opened. Copy it again or use a backup.',
  longer:
    '{{file}} has something after its end, from byte {{byte}}; it was not opened. Use the original or a backup.',
  memberChanged:
    '{{part}} in {{file}} is not what its list says; it was not opened. Use the original or a backup.',
  chainBroken:
    'The chain of events in {{file}} breaks at line {{line}} of {{part}}; it was not opened. Use the original or a backup.',
  missing: '{{file}} lacks {{part}}; it was not opened. Use the original or a backup.',
  member:
    '{{part}} does not belong into the archive {{file}}; it was not opened. Use the original or a backup.',
  twice: '{{part}} stands twice in {{file}}; it was not opened. Use the original or a backup.',
  bursts:
    '{{part}} in {{file}} would unpack to more than it can hold; it was not opened. Use the original or a backup.',
  noMember: '{{file}} has no {{part}}; the archive itself is whole. Choose one of those listed.',
};
