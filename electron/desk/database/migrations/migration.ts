/** One step from an older database to a newer one. */

export type Migration = {
  /** What `user_version` is once the step is taken; steps are numbered in tens. */
  version: number;
  sql: string;
  /** What the statements call by name because SQL cannot say it. */
  functions?: Readonly<Record<string, (text: string) => string | null>>;
};

type Taking = {
  function: (
    name: string,
    options: { deterministic: boolean },
    work: (text: string) => string | null,
  ) => unknown;
  exec: (sql: string) => unknown;
};

export const takeStep = (db: Taking, { functions = {}, sql }: Migration): void => {
  for (const [name, work] of Object.entries(functions))
    db.function(name, { deterministic: true }, work);
  db.exec(sql);
};
