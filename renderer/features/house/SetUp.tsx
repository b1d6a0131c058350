/** Our own house: name, floors and rooms by pattern with what they make beside them, an administrator. */
import { Button, NativeSelect, PasswordInput, Select, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/kernel/fields.ts';
import { useKeys } from '../../app/keys.ts';
import { desk, orpc } from '../../client/desk.ts';
import { type Problem, problemOf } from '../../client/errors.ts';
import { takeStatus } from '../../client/house.ts';
import { currentLanguage } from '../../client/texts.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { PatternRow } from './PatternRow.tsx';
import { type DrawnFloor, Preview } from './Preview.tsx';
import classes from './SetUp.module.css';
import { drawable, type Form, houseOf, missingIn, newForm, newPattern } from './set-up-form.ts';

/** The machine's own zone may be one that the list leaves out, such as UTC. */
const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), newForm('en').timeZone])];
const noFloors: readonly DrawnFloor[] = [];

export const SetUp = ({ onBack }: { onBack: () => void }) => {
  const { t } = useTranslation();
  const [form, setForm] = useState<Form>(() => newForm(currentLanguage()));
  /** Refused by the desk, or the key of what is missing here. */
  const [problem, setProblem] = useState<Problem | string | null>(null);
  const [busy, setBusy] = useState(false);
  const fill = (change: Partial<Form>) => {
    setForm((before) => ({ ...before, ...change }));
    setProblem(null);
  };

  const floors = useMemo(() => drawable(form.patterns), [form.patterns]);
  const drawn = useQuery({
    ...orpc.house.drawFloors.queryOptions({ input: { floors } }),
    enabled: floors.length > 0,
    placeholderData: keepPreviousData,
  });
  const preview = floors.length === 0 ? noFloors : (drawn.data?.floors ?? noFloors);
  const rooms = preview.reduce((sum, floor) => sum + floor.rooms.length, 0);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = missingIn(form, rooms);
    if (missing) return setProblem(`house.setUp.missing.${missing}`);
    if (busy) return;
    setBusy(true);
    try {
      takeStatus(await desk.house.create(houseOf(form)));
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  useKeys('screen', [{ key: 'Esc', text: 'house.setUp.back', run: onBack }]);

  const line = (name: 'zh' | 'en' | 'code' | 'person', label: string, extra = {}) => (
    <TextInput
      label={label}
      value={form[name]}
      onChange={(event) => fill({ [name]: event.currentTarget.value })}
      {...extra}
    />
  );
  const secret = (name: 'pin' | 'pinAgain', label: string, extra = {}) => (
    <PasswordInput
      label={label}
      value={form[name]}
      onChange={(event) => fill({ [name]: event.currentTarget.value })}
      {...extra}
    />
  );

  return (
    <main className={classes.page}>
      <form className={classes.form} onSubmit={submit} autoComplete="off">
        <h1>{t('house.setUp.title')}</h1>
        <div className={classes.pair}>
          {line('zh', t('house.setUp.name'), { autoFocus: true })}
          {line('en', t('house.setUp.nameEn'))}
          <NativeSelect
            label={t('house.setUp.language')}
            value={form.language}
            data={[
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(event) => fill({ language: event.currentTarget.value as Language })}
          />
          <Select
            label={t('house.setUp.timeZone')}
            value={form.timeZone}
            data={zones}
            searchable
            allowDeselect={false}
            onChange={(timeZone) => timeZone && fill({ timeZone })}
          />
        </div>
        <h2>{t('house.setUp.floors')}</h2>
        {form.patterns.map((pattern) => (
          <PatternRow
            key={pattern.key}
            pattern={pattern}
            onChange={(change) =>
              fill({
                patterns: form.patterns.map((other) =>
                  other === pattern ? { ...pattern, ...change } : other,
                ),
              })
            }
            onRemove={
              form.patterns.length === 1
                ? null
                : () => fill({ patterns: form.patterns.filter((other) => other !== pattern) })
            }
          />
        ))}
        <Button
          variant="subtle"
          size="xs"
          disabled={form.patterns.length >= 20}
          onClick={() => fill({ patterns: [...form.patterns, newPattern(Date.now())] })}
        >
          + {t('house.setUp.addPattern')}
        </Button>
        <h2>{t('house.setUp.administrator')}</h2>
        <div className={classes.pair}>
          {line('code', t('house.setUp.code'), { maxLength: 16 })}
          {line('person', t('house.setUp.person'), { maxLength: 80 })}
          {secret('pin', t('house.setUp.pin'), { placeholder: t('house.setUp.pinHint') })}
          {secret('pinAgain', t('house.setUp.pinAgain'))}
        </div>
        <ProblemLine
          message={typeof problem === 'string' ? t(problem) : (problem?.message ?? null)}
        />
        <div className={classes.buttons}>
          <Button type="submit" aria-busy={busy}>
            {t('house.setUp.create')}
          </Button>
          <Button variant="default" onClick={onBack} leftSection={<Kbd keys="Esc" />}>
            {t('house.setUp.back')}
          </Button>
          <span role="status">{busy ? t('house.setUp.creating') : null}</span>
        </div>
      </form>
      <Preview floors={preview} rooms={rooms} />
    </main>
  );
};
