/** A text with the words that were looked for marked in it. */
import classes from './RecordScreen.module.css';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text in pieces with where each begins; every second piece is one of the words. */
const pieces = (text: string, words: readonly string[]) => {
  let from = 0;
  return text.split(new RegExp(`(${words.map(escaped).join('|')})`, 'gi')).map((piece, index) => {
    const start = from;
    from += piece.length;
    return { piece, start, isWord: index % 2 === 1 };
  });
};

export const Found = ({ text, sought }: { text: string; sought: string }) => {
  const words = sought.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return text;
  return pieces(text, words).map(({ piece, start, isWord }) =>
    isWord ? (
      <mark key={`${start} ${piece}`} className={classes.mark}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
};
