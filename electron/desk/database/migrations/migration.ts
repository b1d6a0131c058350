/** One step from an older database to a newer one. */

export type Migration = {
  /** What `user_version` is once the step is taken; steps are numbered in tens. */
  version: number;
  sql: string;
};
