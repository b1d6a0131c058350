/** What is dealt and to whom: the words of the dealing. Pure; it must not know the database. */

/** A room's work of one part of the day, taken together. Given in the order of the house. */
export type DealRoom = {
  id: string;
  floor: string;
  /** Whole credits of all its work. */
  credits: number;
  /** Whose it stays, because it is locked or begun; null: free to be dealt. */
  keptBy: string | null;
  /** When not all can be done, the lowest are left first. */
  rank: number;
};

export type DealPerson = {
  id: string;
  /** Own floors; none, or `*`: at home in the whole house. */
  floors: readonly string[];
  /** Share of a full part of the day this person is here for, 1–100. */
  percent: number;
  /** Credits nobody may be given more than; null: no limit. */
  limit: number | null;
};

/** Who has each room; null: more than the limits of all allow, nobody's. */
export type Dealt = ReadonlyMap<string, string | null>;

/** The dealing as its parts work with it: numbers for names. */
export type Table = {
  /** Of each free room, in the order of the house. */
  credits: readonly number[];
  /** Number of each free room's floor. */
  floorOf: readonly number[];
  floors: number;
  /** Of each person. */
  people: readonly {
    /** 0–1. */
    share: number;
    /** Credits of what is kept. */
    base: number;
    /** Credits this person may have in all; infinite without a limit. */
    limit: number;
    /** Own floors by number; null: at home everywhere. */
    own: ReadonlySet<number> | null;
    /** Floors the kept rooms take this person to anyhow. */
    kept: ReadonlySet<number>;
  }[];
};

/** Who has each free room, by number; -1: nobody. */
export type Hands = number[];

/** Fractions of a credit are nobody's work. */
export const hair = 1e-9;
