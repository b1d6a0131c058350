import type { TestHouse } from './house.ts';

/** The tables in any text of which the words stand, in the order of their names. */
export const whereIs = (house: TestHouse, words: string): string[] =>
  house
    .rows<{ name: string }>(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'document_words%'",
    )
    .flatMap(({ name }) => {
      const texts = house
        .rows<{ name: string; type: string }>(`PRAGMA table_info("${name}")`)
        .filter(({ type }) => type === 'TEXT')
        .map((column) => `instr("${column.name}", ?) > 0`);
      if (texts.length === 0) return [];
      const sql = `SELECT count(*) AS n FROM "${name}" WHERE ${texts.join(' OR ')}`;
      const [row] = house.rows<{ n: number }>(sql, ...texts.map(() => words));
      return row && row.n > 0 ? [name] : [];
    })
    .sort();
