/**
 * Where sheets are drawn: beside the page, in the language of the sheet, seen by the printer alone. It
 * stands once in the console.
 */
import i18next from 'i18next';
import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { I18nextProvider } from 'react-i18next';
import './paper.css';
import { useMounted } from './print.ts';

const Drawn = ({ onDrawn }: { onDrawn: () => void }) => {
  useEffect(onDrawn, [onDrawn]);
  return null;
};

export const PaperRoot = () => {
  const mounted = useMounted();
  const language = mounted?.language;
  const words = useMemo(
    () => (language === undefined ? null : i18next.cloneInstance({ lng: language })),
    [language],
  );
  if (!mounted || !words) return null;
  return createPortal(
    <div data-paper={mounted.job.size} lang={mounted.language}>
      <I18nextProvider i18n={words}>
        {mounted.job.sheet}
        <Drawn onDrawn={mounted.drawn} />
      </I18nextProvider>
    </div>,
    document.body,
  );
};
