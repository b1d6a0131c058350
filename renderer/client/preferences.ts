/**
 * Language, theme and text size: at once on the screen, then kept with the person by the desk.
 * Before anyone is known the last choice at this machine holds.
 */
import type { Language } from '../../shared/kernel/fields.ts';
import { desk } from './desk.ts';
import { createStore, useStore } from './store.ts';
import { speak } from './texts.ts';

export type Theme = 'light' | 'dark';
export type Preferences = { language: Language; theme: Theme; textScale: number };

const memory = 'bellboard.preferences';
const scales = [1, 1.1, 1.25, 1.4, 1.5] as const;

/** From here on screens fold what does not fit. */
const largeText = 1.25;

const remembered = (): Partial<Preferences> => {
  try {
    return JSON.parse(localStorage.getItem(memory) ?? '{}') as Partial<Preferences>;
  } catch {
    return {};
  }
};

const wanted: Theme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
const store = createStore<Preferences>({
  language: 'zh-CN',
  theme: wanted,
  textScale: 1,
  ...remembered(),
});
/** True once a person or this machine has chosen: the house's default language then no longer counts. */
let chosen = 'language' in remembered();

const show = ({ language, theme, textScale }: Preferences): void => {
  speak(language);
  document.documentElement.dataset.theme = theme;
  document.documentElement.style.setProperty('--text-scale', String(textScale));
  document.documentElement.dataset.text = textScale >= largeText ? 'large' : 'normal';
};

show(store.get());

export const usePreferences = (): Preferences => useStore(store, (preferences) => preferences);

const put = (change: Partial<Preferences>): void => {
  const next = { ...store.get(), ...change };
  store.set(next);
  show(next);
};

/** Whether the desk would take a preference now; set by the session. */
let signedIn = false;
/** Chosen while nobody was signed in: it belongs to whoever signs in next. */
let waiting: Partial<Preferences> = {};

const languageListeners = new Set<() => void>();
/** Hears when the desk has begun to answer in another language: what it said before is in the old one. */
export const onDeskLanguage = (listener: () => void): void => {
  languageListeners.add(listener);
};
const tellLanguage = (): void => {
  for (const listener of languageListeners) listener();
};

const keep = (change: Partial<Preferences>): void => {
  localStorage.setItem(memory, JSON.stringify(store.get()));
  void desk.staff
    .prefer(change)
    .then(() => change.language && tellLanguage())
    .catch((error: unknown) => console.warn('preference not kept', error));
};

/** Changes what the person prefers; kept by the desk with the person. */
export const prefer = (change: Partial<Preferences>): void => {
  chosen = true;
  put(change);
  if (signedIn) keep(change);
  else waiting = { ...waiting, ...change };
};

/** Takes over what the signed-in person prefers; null when nobody can be asked any more. */
export const adopt = (person: Preferences | null): void => {
  signedIn = person !== null;
  if (!person) return;
  put({ language: person.language, theme: person.theme, textScale: person.textScale, ...waiting });
  localStorage.setItem(memory, JSON.stringify(store.get()));
  if (Object.keys(waiting).length > 0) keep(waiting);
  waiting = {};
};

/** The house's default language, for as long as nobody has chosen one here. */
export const offerLanguage = (language: Language): void => {
  if (!chosen) put({ language });
};

export const switchLanguage = (): void =>
  prefer({ language: store.get().language === 'en' ? 'zh-CN' : 'en' });
export const switchTheme = (): void =>
  prefer({ theme: store.get().theme === 'dark' ? 'light' : 'dark' });
export const resizeText = (direction: 1 | -1): void => {
  const at = scales.findIndex((scale) => scale >= store.get().textScale - 0.01);
  const next = scales[Math.min(scales.length - 1, Math.max(0, at + direction))];
  if (next) prefer({ textScale: next });
};
