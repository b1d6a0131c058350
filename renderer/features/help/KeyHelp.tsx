/** `?`: every key of this screen, by group, dim while it waits for a row or a call; and the marks. */
import { useTranslation } from 'react-i18next';
import { type KeyBinding, useKeyGroups, useKeys } from '../../app/keys.ts';
import { closeOverlay } from '../../app/navigation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './KeyHelp.module.css';
import { Legend } from './Legend.tsx';

/** Groups of one heading stand together, wherever they were registered. */
const useSections = () => {
  const byGroup = new Map<string, KeyBinding[]>();
  const groups = useKeyGroups('below');
  for (const { group, bindings } of groups) {
    const list = byGroup.get(group) ?? [];
    for (const binding of bindings)
      if (!list.some(({ key, text }) => key === binding.key && text === binding.text))
        list.push(binding);
    if (list.length > 0) byGroup.set(group, list);
  }
  return [...byGroup];
};

export const KeyHelp = () => {
  const { t } = useTranslation();
  const sections = useSections();
  useKeys('dialog', [
    { key: 'Esc', text: 'keys.close', run: closeOverlay },
    { key: '?', text: 'keys.close', run: closeOverlay },
  ]);
  return (
    <Dialog label={t('help.title')} className={classes.wide} onClose={closeOverlay}>
      <header className={classes.top}>
        <h2>{t('help.title')}</h2>
        <span>
          <Kbd keys="Esc" /> {t('help.close')}
        </span>
      </header>
      <div className={classes.body}>
        <div className={classes.keys}>
          {sections.map(([group, bindings]) => (
            <section key={group} className={classes.group}>
              <h3>{t(group)}</h3>
              <dl>
                {bindings.map(({ key, shown, text, values, when }) => (
                  <div
                    key={`${key} ${text}`}
                    className={classes.line}
                    data-idle={(when?.() ?? true) ? undefined : true}
                  >
                    <dt>
                      <Kbd keys={shown ?? key} />
                    </dt>
                    <dd>{t(text, values ?? {})}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <Legend />
      </div>
    </Dialog>
  );
};
