/**
 * The database cannot be used: what happened, what was kept, what to do, in both languages, because
 * nobody knows yet who reads it.
 */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseStatus } from '../../../shared/house/contract.ts';
import type { Language } from '../../../shared/kernel/fields.ts';
import { useKeys } from '../../app/keys.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './Trouble.module.css';

type TroubleProps = { status: HouseStatus; onAgain: () => Promise<unknown> };

const languages: readonly Language[] = ['zh-CN', 'en'];

const Account = ({ status, language }: { status: HouseStatus; language: Language }) => {
  const { t } = useTranslation();
  const { trouble } = status;
  const known = trouble ? `errors.${trouble.reason}` : '';
  return (
    <section lang={language} className={classes.account}>
      <h1>{t('house.trouble.title', { lng: language })}</h1>
      <p>
        {trouble
          ? t(known, { lng: language, ...trouble.details, defaultValue: trouble.message })
          : null}
      </p>
    </section>
  );
};

export const Trouble = ({ status, onAgain }: TroubleProps) => {
  const { t, i18n } = useTranslation();
  const [trying, setTrying] = useState(false);
  const [triedAt, setTriedAt] = useState<string | null>(null);
  const ordered = [...languages].sort((language) => (language === i18n.language ? -1 : 1));

  const again = async () => {
    if (trying) return;
    setTrying(true);
    await onAgain();
    setTrying(false);
    setTriedAt(new Date().toTimeString().slice(0, 8));
  };
  const close = () => window.close();
  useKeys('screen', [
    { key: 'R', text: 'house.trouble.again', run: again },
    { key: 'Q', text: 'house.trouble.close', run: close },
  ]);

  return (
    <main className={classes.page} role="alert">
      {ordered.map((language) => (
        <Account key={language} status={status} language={language} />
      ))}
      <dl className={classes.facts} data-selectable>
        <dt>{t('house.trouble.data')}</dt>
        <dd>{status.dataDir}</dd>
      </dl>
      <p className={classes.code}>
        {t('house.trouble.code', { code: status.trouble?.code ?? '', version: status.version })}
      </p>
      <div className={classes.buttons}>
        <Button autoFocus onClick={again} leftSection={<Kbd keys="R" />}>
          {t('house.trouble.again')}
        </Button>
        <Button variant="default" onClick={close} leftSection={<Kbd keys="Q" />}>
          {t('house.trouble.close')}
        </Button>
        <span role="status">
          {trying
            ? t('house.trouble.trying')
            : triedAt
              ? t('house.trouble.stillSo', { time: triedAt })
              : null}
        </span>
      </div>
    </main>
  );
};
