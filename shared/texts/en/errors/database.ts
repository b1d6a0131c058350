import type { Shape } from '../../shape.ts';
import type { database as zh } from '../../zh-CN/errors/database.ts';

export const database: Shape<typeof zh> = {
  locked:
    'Another program is using the database; no data was touched. Close the other window or wait, then try again.',
  inUse:
    'Another console keeps this house; it was not opened here, and no data was touched. Work there, or try again once it is closed.',
  olderInUse:
    'The house is of an older version and open in a console or a command; its tables were left as they are and no data was touched. Close it there first, then try again.',
  readOnly:
    'The place where the data lies cannot be written; no data was touched. Check the rights of the folder, then try again.',
  full: 'The disk is full; this step was not recorded, the record is whole. Free some space and try again; until then write it on paper and enter it afterwards.',
  corrupt:
    'The database is damaged; this step was not recorded and the file was not touched. The console opens anew and recovers by itself; if it cannot, do not delete the file and ask the administrator.',
  lost: 'The database is damaged and there is no backup to be used; the file was not changed. Do not delete it, and ask the administrator.',
  gone: 'The database is not there any more, or empty, and none of its backups can be used; nothing was made in its place. Leave the folder as it is, and ask the administrator.',
  newer:
    'The database was written by a newer version and this one will not open it; no data was touched. Install the newer version.',
  older:
    'The database was last opened by an older version; it was not checked, and nothing was changed. Open the console with this version once: it copies the house first and then fits its tables.',
  disk: 'The disk failed while reading or writing; this step was not recorded, the record is whole. Check the disk, then try again; until then write it on paper and enter it afterwards.',
  inDoubt:
    'The disk has failed; this step is most likely not recorded, but nobody can say for certain. The record before it is whole. Check the disk, open again and look whether the step is there before you repeat it; until then write it on paper.',
  foreign: 'The data file belongs to another program; it was not touched. Check the data folder.',
  notDurable:
    'The database does not write safely to the disk here; no data was touched. Ask the administrator to put it on a local disk.',
};
