/** A house brought back from a copy: where the copies lie, which of them, and its passphrase where it is locked. */
import { Button, PasswordInput, TextInput, UnstyledButton } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundCopies, FoundCopy } from '../../../shared/backups/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { desk } from '../../client/desk.ts';
import { type Problem, problemOf } from '../../client/errors.ts';
import { nameIn } from '../../client/texts.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { Tag } from '../../ui/Tag.tsx';
import classes from './BringBack.module.css';

type CopyLineProps = { copy: FoundCopy; selected: boolean; onSelect: () => void };

const CopyLine = ({ copy, selected, onSelect }: CopyLineProps) => {
  const { t, i18n } = useTranslation();
  const { requests, rows, version } = copy;
  return (
    <UnstyledButton
      ref={(line) => {
        if (selected) line?.scrollIntoView({ block: 'nearest' });
      }}
      className={classes.copy}
      aria-pressed={selected}
      data-testid="found-copy"
      tabIndex={-1}
      onClick={onSelect}
    >
      <b>{copy.madeAt.slice(0, 16).replace('T', ' ')}</b>
      <span className={classes.name}>{nameIn(copy.house, i18n.language)}</span>
      <span>{t('archive.backups.holds', { requests, rows })}</span>
      <span className={classes.quiet}>{t('house.back.version', { version })}</span>
      <span className={classes.tags}>
        {copy.encrypted ? <Tag>{t('archive.backups.locked')}</Tag> : null}
        {copy.newer ? <Tag tone="warn">{t('house.back.newer')}</Tag> : null}
        {copy.damaged ? <Tag tone="late">{t('house.back.damaged')}</Tag> : null}
      </span>
    </UnstyledButton>
  );
};

export const BringBack = ({ onBack }: { onBack: () => void }) => {
  const { t } = useTranslation();
  const [path, setPath] = useState('');
  const [found, setFound] = useState<FoundCopies | null>(null);
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [doing, setDoing] = useState<'looking' | 'bringing' | 'opening' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const at = found?.copies.findIndex((copy) => copy.name === name) ?? -1;
  const chosen = found?.copies[at];

  const choose = (next: string | undefined) => {
    if (next === undefined || doing) return;
    setName(next);
    setProblem(null);
  };
  const look = async () => {
    setDoing('looking');
    const looked = await desk.backups.lookIn({ path });
    setFound(looked);
    setName(looked.chosen);
    setDoing(null);
  };
  const bring = async ({ folder }: FoundCopies) => {
    setDoing('bringing');
    await desk.backups.bringBack({ folder, name, ...(passphrase ? { passphrase } : {}) });
    // The window opens anew by itself.
    setDoing('opening');
  };
  const submit = async () => {
    if (doing || path.trim() === '') return;
    setProblem(null);
    try {
      await (found ? bring(found) : look());
    } catch (error) {
      setProblem(problemOf(error));
      setDoing(null);
    }
  };
  useKeys('screen', [
    {
      key: 'Up',
      text: 'house.back.up',
      inText: true,
      run: () => choose(found?.copies[at - 1]?.name),
    },
    {
      key: 'Down',
      text: 'house.back.down',
      inText: true,
      run: () => choose(found?.copies[at + 1]?.name),
    },
    { key: 'Enter', text: found ? 'house.back.bring' : 'house.back.look', run: submit },
    // What is under way is not left behind: the window opens on it.
    { key: 'Esc', text: 'house.setUp.back', run: () => doing ?? onBack() },
  ]);

  return (
    <main className={classes.page}>
      <form
        className={classes.form}
        autoComplete="off"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h1>{t('house.back.title')}</h1>
        <TextInput
          label={t('house.back.path')}
          placeholder={t('house.back.pathHint')}
          value={path}
          autoFocus
          maxLength={1_000}
          readOnly={doing !== null}
          data-testid="copies-path"
          onChange={(event) => {
            setPath(event.currentTarget.value);
            setFound(null);
            setProblem(null);
          }}
        />
        {found ? (
          <>
            <p className={classes.quiet}>
              {t('house.back.found', { count: found.copies.length })} <Kbd keys="Up" />{' '}
              <Kbd keys="Down" />
            </p>
            <div className={classes.copies}>
              {found.copies.map((copy) => (
                <CopyLine
                  key={copy.name}
                  copy={copy}
                  selected={copy.name === name}
                  onSelect={() => choose(copy.name)}
                />
              ))}
            </div>
          </>
        ) : null}
        {chosen?.encrypted ? (
          <PasswordInput
            label={t('house.back.passphrase')}
            value={passphrase}
            autoFocus
            maxLength={200}
            readOnly={doing !== null}
            data-testid="copy-passphrase"
            onChange={(event) => {
              setPassphrase(event.currentTarget.value);
              setProblem(null);
            }}
          />
        ) : null}
        <p className={classes.quiet}>{t('house.back.pins')}</p>
        <ProblemLine message={problem?.message ?? null} />
        <div className={classes.buttons}>
          <Button type="submit" aria-busy={doing !== null} leftSection={<Kbd keys="Enter" />}>
            {t(found ? 'house.back.bring' : 'house.back.look')}
          </Button>
          <Button
            variant="default"
            onClick={onBack}
            disabled={doing !== null}
            leftSection={<Kbd keys="Esc" />}
          >
            {t('house.setUp.back')}
          </Button>
          <span role="status">{doing ? t(`house.back.${doing}`) : null}</span>
        </div>
      </form>
    </main>
  );
};
