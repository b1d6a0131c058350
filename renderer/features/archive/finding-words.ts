/** What was found changed is spoken of by the house's own words: which register, or what of the record. */
import { useTranslation } from 'react-i18next';
import { deedOf } from '../../../shared/record/model.ts';

/** @returns the name of a table, a kind of finding or an event's `#1204`; as it is where there is no word for it */
export const useFindingName = (): ((label: string) => string) => {
  const { t, i18n } = useTranslation();
  return (label) => {
    const key = [`archive.register.${label}`, `archive.evidence.kind.${label}`].find((one) =>
      i18n.exists(one),
    );
    return key === undefined ? label : t(key as 'archive.register.requests');
  };
};

/** @returns what was found, in the window's language; the columns keep the names of the table */
export const useFindingDetail = (): ((detail: string) => string) => {
  const { t } = useTranslation();
  return (detail) => {
    const done = deedOf(detail);
    if (!done) return detail;
    const said = t(`archive.evidence.deed.${done.deed}`);
    return done.columns === ''
      ? said
      : t('archive.evidence.columns', { said, columns: done.columns });
  };
};
