/** 更正: the line put right, read as the quick line reads it; only what differs is sent. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../../shared/board/contract.ts';
import type { Reading } from '../../../../shared/intake/model.ts';
import { desk } from '../../../client/desk.ts';
import { usePlaceName, useServiceName } from '../../board/names.ts';
import { useReader } from '../../intake/reader.ts';
import { act } from '../act.ts';
import { ask } from '../selection.ts';
import { AskLine } from './AskLine.tsx';

type Correction = { service?: string; place?: string; quantity?: number | null; words?: string };

/** What the new line says otherwise; a line without a service leaves the service alone. */
export const correctionOf = (row: BoardRequest, reading: Reading): Correction => {
  const item = reading.items[0];
  const correction: Correction = {};
  if (reading.place && reading.place.code !== row.place) correction.place = reading.place.code;
  if (item && item.service !== row.service) correction.service = item.service;
  if (item && (item.quantity ?? null) !== row.quantity) correction.quantity = item.quantity ?? null;
  if (item && item.service === 'other' && item.words !== row.words) correction.words = item.words;
  return correction;
};

export const AskCorrect = ({ row: now }: { row: BoardRequest }) => {
  const { t } = useTranslation();
  // As it stood when the question was asked: what another corrects meanwhile is not taken for a correction of this line.
  const [row] = useState(now);
  const read = useReader();
  const service = useServiceName();
  const place = usePlaceName();
  const named = row.service === 'other' ? row.words : service(row.service);
  const line = [row.place ?? '', named, row.quantity ?? ''].join(' ').trim();

  const tell = (typed: string): string => {
    const { place: to, service: as, quantity, words } = correctionOf(row, read(typed));
    const parts = [
      to === undefined ? null : place(to),
      as === undefined ? null : service(as),
      quantity === undefined ? null : `×${quantity ?? 1}`,
      words ?? null,
    ].filter((part) => part !== null);
    return parts.length === 0 ? t('requests.ask.correctNothing') : `→ ${parts.join(' · ')}`;
  };
  return (
    <AskLine
      label={t('requests.ask.correct')}
      placeholder={t('requests.ask.correctHint')}
      initial={line}
      meaning={(typed) => (typed === line ? null : tell(typed))}
      onSend={(typed) => {
        const correction = correctionOf(row, read(typed));
        if (Object.keys(correction).length === 0) return ask(null);
        return void act(row.id, () => desk.requests.correct({ id: row.id, ...correction }));
      }}
      onLeave={() => ask(null)}
    />
  );
};
