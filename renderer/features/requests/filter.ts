/**
 * What the filter of the list finds: every word must stand somewhere in the row's own words, as the
 * operator sees them. Pure; the names come in from outside.
 */
import type { BoardRequest } from '../../../shared/board/contract.ts';

export type RowWords = {
  service: (code: string) => string;
  place: (code: string) => string;
  person: (code: string) => string;
  state: (state: BoardRequest['state']) => string;
  tone: (row: BoardRequest) => string;
};

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

const wordsOf = (row: BoardRequest, words: RowWords): string => {
  const who = row.assignee ?? row.proposed;
  return fold(
    [
      row.place === null ? '' : `${row.place} ${words.place(row.place)}`,
      words.service(row.service),
      row.words,
      words.state(row.state),
      who === null ? '' : `${who} ${words.person(who)}`,
      `#${row.number}`,
      words.tone(row),
    ].join(' '),
  );
};

export const filterRows = (
  rows: readonly BoardRequest[],
  filter: string,
  words: RowWords,
): readonly BoardRequest[] => {
  const wanted = fold(filter).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const text = wordsOf(row, words);
    return wanted.every((word) => text.includes(word));
  });
};
