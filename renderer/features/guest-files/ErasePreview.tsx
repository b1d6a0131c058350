/** What erasing a guest takes and leaves, before anybody can do it: read, then on with Enter. */
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Erasing } from '../../../shared/retention/contract.ts';
import type { Slot } from '../../app/register/form/fields.ts';
import { orpc } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { isComposing } from '../../ui/composing.ts';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import classes from './Files.module.css';

export type Whom = { guest: string } | { stay: string; whole: true };

const Held = ({ held }: Pick<Erasing, 'held'>) => {
  const { t } = useTranslation();
  return held.map(({ room, why, departure, count }) => (
    <ProblemLine
      key={`${room}|${departure}`}
      message={t(`archive.erasing.held.${why}`, { room, departure, count })}
    />
  ));
};

const Known = ({ preview }: { preview: Erasing }) => {
  const { t } = useTranslation();
  const { stays, files, doubles, registers, papers, left, confirm } = preview;
  const counted = (rows: Erasing['registers']) =>
    rows.map(({ name, rows: count }) => `${name} ${count}`).join(' · ');
  return (
    <>
      <RecordFacts
        facts={[
          [
            t('archive.erasing.stays'),
            stays
              .map(({ room, arrival, departure }) => `${room} ${arrival} – ${departure}`)
              .join(' · '),
          ],
          [
            t('archive.erasing.files'),
            files.length === 0
              ? t('archive.erasing.noFile')
              : files
                  .map(({ name, merged }) =>
                    merged ? t('archive.erasing.merged', { name }) : name,
                  )
                  .join(' · '),
          ],
          [t('archive.erasing.goes'), counted(registers) || t('archive.erasing.nothing')],
          papers > 0
            ? [t('archive.erasing.papers'), t('archive.erasing.papersGo', { count: papers })]
            : null,
          left.length > 0 ? [t('archive.erasing.left'), counted(left)] : null,
          [t('archive.erasing.stay'), t('archive.erasing.figures')],
          [t(`archive.erasing.type.${confirm.by}`), <strong key="words">{confirm.words}</strong>],
        ]}
      />
      {doubles.map(({ id, name, stays: count, reasons }) => (
        <p key={id} className={classes.double} data-testid="erasing-double">
          {t('archive.erasing.double', {
            name,
            count,
            reasons: reasons.map((reason) => t(`guests.reason.${reason}`)).join(' · '),
          })}
        </p>
      ))}
    </>
  );
};

type ErasePreviewProps = { whom: Whom; slot: Pick<Slot, 'name' | 'next'> };

export const ErasePreview = ({ whom, slot }: ErasePreviewProps) => {
  const { data, error } = useQuery(orpc.guests.erasing.queryOptions({ input: whom }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.repeat || isComposing(event)) return;
    event.preventDefault();
    slot.next();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is read, not filled in.
    <div
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the arrows to be read, and Enter to go on.
      tabIndex={0}
      className={classes.preview}
      data-field={slot.name}
      data-testid="erasing"
      onKeyDown={onKeyDown}
    >
      {error ? <ProblemLine message={problemOf(error).message} /> : null}
      {data ? (
        <>
          <Held held={data.held} />
          <Known preview={data} />
        </>
      ) : null}
    </div>
  );
};
