/** The tariff card and the laundry's hours: articles, what is done to them, what it costs. */
import type { LaundryArticle, LaundrySettings } from '../../../shared/laundry/contract.ts';
import type { LaundryArticleRow } from '../database/schema/index.ts';
import { recordChange, recordRow } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { recordedArticle } from './recorded.ts';

export const viewArticle = ({ position: _, ...article }: LaundryArticleRow): LaundryArticle =>
  article;

type Given<T> = { [K in keyof T]?: T[K] | undefined };

export const addArticle = (
  context: WriteContext,
  wanted: Pick<LaundryArticleRow, 'id' | 'zh' | 'en'> &
    Given<Pick<LaundryArticleRow, 'wash' | 'dry' | 'press'>>,
): LaundryArticleRow => {
  const { reads, writes } = context;
  if (reads.laundry.article(wanted.id))
    throw new DeskError('CONFLICT', 'laundry.articleExists', { article: wanted.id });
  const row: LaundryArticleRow = {
    id: wanted.id,
    position: reads.laundry.articles().length,
    zh: wanted.zh,
    en: wanted.en,
    wash: wanted.wash ?? null,
    dry: wanted.dry ?? null,
    press: wanted.press ?? null,
    offered: true,
  };
  writes.laundry.insertArticle(row);
  recordRow(context, recordedArticle, row, { kind: 'article-added' });
  return row;
};

export const changeArticle = (
  context: WriteContext,
  id: string,
  wanted: Given<Omit<LaundryArticleRow, 'id' | 'position'>>,
): LaundryArticleRow => {
  const before = found(context.reads.laundry.article(id), 'laundry.unknownArticle', {
    article: id,
  });
  const given = Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  ) as Partial<LaundryArticleRow>;
  const after = { ...before, ...given };
  context.writes.laundry.saveArticle(after);
  recordChange(context, recordedArticle, before, after, { kind: 'article-changed' });
  return after;
};

/** @throws DeskError INVALID_INPUT when it would be back before it is taken in */
export const changeSettings = (
  context: WriteContext,
  wanted: Given<LaundrySettings>,
): LaundrySettings => {
  const { id, ...before } = context.reads.laundry.settings();
  const after: LaundrySettings = {
    expressPercent: wanted.expressPercent ?? before.expressPercent,
    cutOffMinute: wanted.cutOffMinute ?? before.cutOffMinute,
    backMinute: wanted.backMinute ?? before.backMinute,
    expressMinutes: wanted.expressMinutes ?? before.expressMinutes,
  };
  if (after.backMinute <= after.cutOffMinute)
    throw new DeskError('INVALID_INPUT', 'laundry.hours', {});
  context.writes.laundry.saveSettings({ id, ...after });
  context.record({
    kind: 'settings-changed',
    subject: { kind: 'laundry-article', id: 'settings' },
    body: {
      facts: Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)),
    },
  });
  return after;
};
