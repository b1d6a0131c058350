/** A key as it is drawn everywhere: in the foot, on buttons, in the list of keys. */
import { useTranslation } from 'react-i18next';
import classes from './Kbd.module.css';

const drawn: Record<string, string> = { Up: '↑', Down: '↓', Left: '←', Right: '→', Enter: '↵' };
const named = ['Space', 'Esc', 'Tab', 'Enter'];

export const Kbd = ({ keys }: { keys: string }) => {
  const { t } = useTranslation();
  const draw = (part: string): string =>
    drawn[part] ?? (named.includes(part) ? t(`keys.name.${part}`) : part);
  const parts = keys === '+' || keys.endsWith('++') ? [keys] : keys.split('+');
  return <kbd className={classes.key}>{parts.map(draw).join(' ')}</kbd>;
};
