/** The articles of the minibars and how many of each a room should hold. */
import type { MinibarArticle, MinibarPar } from '../../../shared/minibar/contract.ts';
import type { MinibarArticleRow, MinibarParRow, RoomRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

const recorded: Recorded<MinibarArticleRow> = {
  kind: 'minibar-article',
  personal: [],
  derived: [],
};

export const viewArticle = ({ position: _, ...row }: MinibarArticleRow): MinibarArticle => row;

export const viewPar = ({ scope, target, articleId, par }: MinibarParRow): MinibarPar[] =>
  par === null ? [] : [{ scope, target, article: articleId, par }];

/** By code, key, barcode or a name. @throws DeskError NOT_FOUND */
export const articleNamed = (
  { reads }: Pick<ReadContext, 'reads'>,
  token: string,
): MinibarArticleRow => {
  const word = token.trim().toLowerCase();
  const articles = reads.minibar.articles();
  return found(
    articles.find(({ id, key }) => id === word || key === word) ??
      articles.find(
        ({ barcode, zh, en }) => barcode === token || zh === token || en.toLowerCase() === word,
      ),
    'minibar.unknownArticle',
    { item: token },
  );
};

/** How many of each article a room should hold. */
export const parOf = ({ reads }: Pick<ReadContext, 'reads'>) => {
  const set = new Map(
    reads.minibar
      .pars()
      .flatMap(({ scope, target, articleId, par }) =>
        par === null ? [] : [[`${scope} ${target} ${articleId}`, par] as const],
      ),
  );
  return (room: Pick<RoomRow, 'number' | 'type'>, article: MinibarArticleRow): number =>
    article.offered
      ? (set.get(`room ${room.number} ${article.id}`) ??
        set.get(`type ${room.type} ${article.id}`) ??
        article.par)
      : 0;
};

type Wanted = { [K in keyof Omit<MinibarArticleRow, 'position'>]: MinibarArticleRow[K] };

const mustBeFree = (context: WriteContext, row: Pick<Wanted, 'id' | 'key' | 'barcode'>): void => {
  const others = context.reads.minibar.articles().filter(({ id }) => id !== row.id);
  const rival = others.find(
    ({ key, barcode }) => key === row.key || (barcode !== null && barcode === row.barcode),
  );
  if (rival) throw new DeskError('CONFLICT', 'minibar.keyTaken', { key: row.key, name: rival.zh });
};

export const addArticle = (
  context: WriteContext,
  wanted: Omit<Wanted, 'offered'>,
): MinibarArticleRow => {
  const { reads, writes } = context;
  const articles = reads.minibar.articles();
  if (articles.some(({ id }) => id === wanted.id))
    throw new DeskError('CONFLICT', 'minibar.articleExists', { item: wanted.id });
  mustBeFree(context, wanted);
  const row: MinibarArticleRow = { ...wanted, position: articles.length, offered: true };
  writes.minibar.insertArticle(row);
  recordRow(context, recorded, row, { kind: 'article-added' });
  return row;
};

export const changeArticle = (
  context: WriteContext,
  token: string,
  patch: { [K in keyof Wanted]?: Wanted[K] | undefined },
): MinibarArticleRow => {
  const before = articleNamed(context, token);
  const given = Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  ) as Partial<Wanted>;
  const after = { ...before, ...given };
  mustBeFree(context, after);
  context.writes.minibar.saveArticle(after);
  recordChange(context, recorded, before, after, { kind: 'article-changed' });
  return after;
};

export const setPar = (
  context: WriteContext,
  wanted: { scope: 'type' | 'room'; target: string; article: string; par: number | null },
): MinibarArticleRow => {
  const { reads, writes } = context;
  const article = articleNamed(context, wanted.article);
  const { scope, target, par } = wanted;
  const isThere = reads.rooms
    .rooms()
    .some(({ number, type }) => (scope === 'room' ? number : type) === target);
  if (!isThere) throw new DeskError('NOT_FOUND', 'minibar.unknownTarget', { item: target });
  const known = reads.minibar
    .pars()
    .find((row) => row.scope === scope && row.target === target && row.articleId === article.id);
  if (known) writes.minibar.savePar({ ...known, par });
  else writes.minibar.insertPar({ id: context.newId(), scope, target, articleId: article.id, par });
  context.record({
    kind: 'par-set',
    subject: { kind: 'minibar-article', id: article.id },
    body: { facts: { scope, target, par, before: known?.par ?? null } },
  });
  return article;
};
