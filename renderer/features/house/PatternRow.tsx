/** One run of floors by pattern: floors 3–12, rooms 01–18, no 4s or 13, who serves them. */
import { CloseButton, NativeSelect, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type ServiceModel, serviceModels } from '../../../shared/rooms/model.ts';
import classes from './SetUp.module.css';
import type { Pattern } from './set-up-form.ts';

type PatternRowProps = {
  pattern: Pattern;
  onChange: (change: Partial<Pattern>) => void;
  onRemove: (() => void) | null;
};

type Field =
  | 'fromFloor'
  | 'untilFloor'
  | 'fromRoom'
  | 'untilRoom'
  | 'prefix'
  | 'withoutDigit'
  | 'without';
const fields: readonly { name: Field; width: string; most: number }[] = [
  { name: 'fromFloor', width: '3.4rem', most: 3 },
  { name: 'untilFloor', width: '3.4rem', most: 3 },
  { name: 'fromRoom', width: '3.4rem', most: 3 },
  { name: 'untilRoom', width: '3.4rem', most: 3 },
  { name: 'prefix', width: '3.4rem', most: 3 },
  { name: 'withoutDigit', width: '4.2rem', most: 1 },
  { name: 'without', width: '5.75rem', most: 60 },
];

export const PatternRow = ({ pattern, onChange, onRemove }: PatternRowProps) => {
  const { t } = useTranslation();
  return (
    <div className={classes.pattern}>
      {fields.map(({ name, width, most }) => (
        <TextInput
          key={name}
          w={width}
          maxLength={most}
          label={t(`house.setUp.${name}`)}
          placeholder={name === 'without' ? t('house.setUp.withoutHint') : ''}
          value={pattern[name]}
          onChange={(event: ChangeEvent<HTMLInputElement>) =>
            onChange({ [name]: event.currentTarget.value })
          }
          onFocus={(event) => event.currentTarget.select()}
        />
      ))}
      <NativeSelect
        className={classes.model}
        label={t('house.setUp.model')}
        value={pattern.model}
        data={serviceModels.map((model) => ({
          value: model,
          label: t(`house.setUp.models.${model}`),
        }))}
        onChange={(event) => onChange({ model: event.currentTarget.value as ServiceModel })}
      />
      {onRemove ? (
        <CloseButton aria-label={t('house.setUp.removePattern')} onClick={onRemove} />
      ) : null}
    </div>
  );
};
