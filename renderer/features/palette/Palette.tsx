/** Ctrl+K: finds anything and goes there. Keyboard only; the present first, the past below it. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../app/keys.ts';
import { closeOverlay } from '../../app/navigation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import type { Entry, Group } from './entries.ts';
import classes from './Palette.module.css';
import { usePaletteEntries } from './usePaletteEntries.ts';

const leadsToCard = new Set<Group>(['rooms', 'requests', 'people']);

const domId = (entry: Entry): string => `palette-${entry.id.replaceAll(' ', '-')}`;

type RowProps = { entry: Entry; chosen: boolean; onChoose: () => void };

const Row = ({ entry, chosen, onChoose }: RowProps) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the search field above has the keys of the whole list.
  <div
    id={domId(entry)}
    role="option"
    tabIndex={-1}
    aria-selected={chosen}
    className={classes.row}
    onClick={onChoose}
  >
    {entry.head ? <b className={classes.head}>{entry.head}</b> : null}
    <span className={classes.title}>{entry.title}</span>
    <span className={classes.detail}>{entry.detail}</span>
    {entry.keys ? <Kbd keys={entry.keys} /> : null}
  </div>
);

export const Palette = () => {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const { sections, waiting } = usePaletteEntries(query);
  const flat = sections.flatMap(({ entries }) => entries);
  const chosen = flat[Math.min(at, flat.length - 1)];

  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    closeOverlay();
    entry.run();
    // A card has keys of its own; the field that had the focus before must not swallow them.
    if (leadsToCard.has(entry.group))
      requestAnimationFrame(() => (document.activeElement as HTMLElement | null)?.blur());
  };
  const move = (step: number) => {
    if (flat.length > 0) setAt((Math.min(at, flat.length - 1) + step + flat.length) % flat.length);
  };
  useKeys('dialog', [
    { key: 'Up', text: 'palette.move', inText: true, run: () => move(-1) },
    { key: 'Down', text: 'palette.move', inText: true, run: () => move(1) },
    { key: 'Enter', text: 'palette.open', inText: true, run: () => choose(chosen) },
    { key: 'Esc', text: 'keys.close', run: closeOverlay },
    { key: 'Ctrl+K', text: 'keys.close', run: closeOverlay },
  ]);
  const chosenId = chosen ? domId(chosen) : undefined;
  useEffect(() => {
    if (chosenId) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);

  return (
    <Dialog label={t('palette.title')} onClose={closeOverlay}>
      <input
        className={classes.field}
        role="combobox"
        aria-expanded={flat.length > 0}
        aria-controls="palette-list"
        aria-activedescendant={chosenId}
        aria-label={t('palette.title')}
        placeholder={t('palette.hint')}
        value={query}
        spellCheck={false}
        autoFocus
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
      />
      <div
        id="palette-list"
        role="listbox"
        aria-label={t('palette.title')}
        className={classes.list}
      >
        {sections.map(({ group, entries }) => (
          <section key={group} aria-label={t(`palette.group.${group}`)} className={classes.group}>
            <div role="presentation" className={classes.label}>
              {t(`palette.group.${group}`)}
            </div>
            {entries.map((entry) => (
              <Row
                key={entry.id}
                entry={entry}
                chosen={entry === chosen}
                onChoose={() => choose(entry)}
              />
            ))}
          </section>
        ))}
        {flat.length === 0 && query.trim() !== '' ? (
          <p className={classes.none}>
            {t(waiting ? 'palette.searching' : 'palette.nothing', { query: query.trim() })}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
};
