/**
 * What of a house must be as before or as after, whatever failed. Of a step: every row and every file. Of copies
 * and the way back the desk tells on its own account what went wrong; there the registers and the copies count.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import Sqlite from 'better-sqlite3';
import { copiesIn, firstPlace } from '../../electron/desk/backups/index.ts';
import { databaseFile } from '../../electron/desk/database/open.ts';
import { copyOf, drop, openStepped, type Premises } from './house.ts';
import { hashOf, lookAt, type State, stateOf } from './state.ts';

export type View = { version: number; state: State; files: Map<string, string> };

/** A house between two renamings of a way back has no file: the next start takes the one that is left to take. */
const tablesOf = (file: string): Pick<View, 'version' | 'state'> => {
  if (!existsSync(file)) return { version: 0, state: new Map() };
  const db = new Sqlite(file);
  const version = db.pragma('user_version', { simple: true }) as number;
  const state = stateOf(db);
  db.close();
  return { version, state };
};

const filesOf = (dataDir: string, counts: (name: string) => boolean): Map<string, string> =>
  new Map(
    readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && counts(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [relative(dataDir, path), hashOf(path)]),
  );

/** What the desk notes beside the house of its own disk, its own hours and its own record; and the sheet on paper. */
const ownNotes =
  /^(house\.db|bell$|running\.json|last-seen\.json|suspect\.json|witness\.json|desk[ -].*\.html)/;

/** Everything the database and the folders hold, without the program's opening it. */
export const everything = async ({ dataDir }: Premises): Promise<View> => ({
  ...tablesOf(databaseFile(dataDir)),
  files: filesOf(dataDir, (name) => !ownNotes.test(name)),
});

/** Where the desk tells of a failure and of what it did about it. */
const told =
  /^(events|event_personal|watches|alarms|alarm_showings|own_hand|record_findings|backup_settings)$/;

/** Of what is told: that a restore was begun, and that something was tampered with, which never was. */
const toldIn = (file: string): string => {
  const db = new Sqlite(file, { readonly: true });
  const one = (sql: string): unknown => db.prepare(sql).pluck().get();
  const restores = one("SELECT count(*) FROM events WHERE kind = 'backup-restore-begun'");
  // A page that could not be read is told too, and rightly.
  const tampered = one(
    "SELECT group_concat(kind) FROM record_findings WHERE kind <> 'database' ORDER BY kind",
  );
  db.close();
  return `${restores} restores begun, tampering: ${tampered ?? 'none'}`;
};

const registersOf = (file: string): Pick<View, 'version' | 'state'> => {
  const { version, state } = tablesOf(file);
  const view = new Map([...state].filter(([table]) => !told.test(table)));
  if (version > 0) view.set('told', toldIn(file));
  return { version, state: view };
};

/** The registers, how many copies lie there, and whatever is wrong with one; half files by name. */
export const copiesThere = async ({ dataDir }: Premises): Promise<View> => {
  const { version, state } = registersOf(databaseFile(dataDir));
  const folder = firstPlace(dataDir);
  const copies = existsSync(folder) ? copiesIn(folder) : [];
  state.set('copies', String(copies.length));
  for (const { name, note } of copies)
    if (hashOf(join(folder, name)) !== note.sha256) state.set(`copy ${name}`, 'not as noted');
  const isLone = (name: string): boolean =>
    /\.db(\.age)?$/.test(name) &&
    name.startsWith('house-') &&
    !existsSync(join(folder, `${name}.json`));
  return {
    version,
    state,
    files: filesOf(dataDir, (name) => name.endsWith('.part') || isLone(name)),
  };
};

/** What the next start makes of it: the house, each house that is kept aside, and what still lies about. */
export const nextStart = async (premises: Premises): Promise<View> => {
  const copy = copyOf(premises);
  try {
    const stepped = await openStepped(copy.dataDir, { step: 3, live: true });
    await stepped.close();
    const view = registersOf(databaseFile(copy.dataDir));
    const { wrong } = await lookAt(copy.dataDir);
    for (const what of wrong) view.state.set(what, 'wrong');
    const kept = join(copy.dataDir, 'kept');
    for (const name of existsSync(kept) ? readdirSync(kept) : [])
      for (const [table, hash] of registersOf(databaseFile(join(kept, name))).state)
        view.state.set(`kept ${table}`, hash);
    const files = filesOf(copy.dataDir, (name) =>
      /\.part$|^ready\.json$|^restored\.json$/.test(name),
    );
    return { ...view, files };
  } finally {
    drop(copy);
  }
};
