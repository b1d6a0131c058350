/** The articles by their codes, and how pieces of them are named. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinibarArticle } from '../../../shared/minibar/contract.ts';
import { readBoard } from '../../client/board.ts';
import { orpc } from '../../client/desk.ts';
import { nameIn } from '../../client/texts.ts';

const none: readonly MinibarArticle[] = [];

export const useArticles = () => {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const articles = useQuery(orpc.minibar.articles.queryOptions()).data?.articles ?? none;
  return useMemo(() => {
    const byId = new Map(articles.map((article) => [article.id, article]));
    const name = (id: string): string => {
      const article = byId.get(id);
      return article ? nameIn(article, language) : id;
    };
    return {
      articles,
      name,
      /** `可乐 2 · 啤酒 1` */
      pieces: (of: readonly { article: string; quantity: number }[]): string =>
        of.map(({ article, quantity }) => `${name(article)} ${quantity}`).join(' · '),
    };
  }, [articles, language]);
};

/** The room a typed number means: `208` is room 0208 where there is no room 208. */
export const roomOf = (typed: string): string | null => {
  const { rooms } = readBoard();
  if (rooms.has(typed)) return typed;
  const bare = (number: string): string => number.replace(/^0+/, '');
  return [...rooms.keys()].find((number) => bare(number) === bare(typed)) ?? null;
};
