/** A text with the words that were looked for marked in it. */
import classes from './RecordScreen.module.css';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const Found = ({ text, sought }: { text: string; sought: string }) => {
  const words = sought.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return text;
  const parts = text.split(new RegExp(`(${words.map(escaped).join('|')})`, 'gi'));
  return parts.map((part, index) =>
    // Every second part is what the pattern caught; parts never move.
    // biome-ignore lint/suspicious/noArrayIndexKey: as said.
    index % 2 === 1 ? <mark key={index} className={classes.mark}>{part}</mark> : part,
  );
};
