/** Pieces as they are typed while they are counted: `衬衫 水洗 2，西装 干洗`, `cs 3`. Pure. */
import type { LaundryArticle } from '../../../shared/laundry/contract.ts';
import { type BagLine, type Treatment, treatments } from '../../../shared/laundry/model.ts';
import { itemMeant } from '../../app/register/form/read.ts';
import { findableBy } from '../../ui/find.ts';

export type Piece = Pick<BagLine, 'article' | 'treatment' | 'quantity'>;

const words: Record<Treatment, RegExp> = {
  wash: /水洗|\bwash(ing|ed)?\b/i,
  dry: /干洗|\bdry( ?clean(ing|ed)?)?\b/i,
  press: /熨烫|熨|烫|\b(press(ing|ed)?|iron(ing|ed)?)\b/i,
};

/** What is usually done to it: the first the card has. */
const usual = (article: LaundryArticle): Treatment | null =>
  treatments.find((treatment) => article[treatment] !== null) ?? null;

const readPart = (part: string, articles: readonly LaundryArticle[]): Piece | null => {
  const said = treatments.find((treatment) => words[treatment].test(part));
  const bare = said === undefined ? part : part.replace(words[said], ' ');
  const number = /(\d+)\s*[件条双套×x]?\s*$/i.exec(bare) ?? /^\s*(\d+)\s*[件条双套×x]?/i.exec(bare);
  const name = (number ? bare.replace(number[0], ' ') : bare).trim();
  const items = articles
    .filter(({ offered }) => offered)
    .map((article) => ({
      id: article.id,
      title: article.zh,
      words: findableBy(article.id, article.zh, article.en),
    }));
  const meant = itemMeant(items, name);
  const article = articles.find(({ id }) => id === meant?.id);
  const treatment = article ? (said ?? usual(article)) : null;
  return article && treatment
    ? { article: article.id, treatment, quantity: number ? Number(number[1]) : 1 }
    : null;
};

/** Without commas its numbers part it: each stands before its piece, or each behind. */
const partsIn = (part: string): string[] => {
  if ((part.match(/\d+/g) ?? []).length < 2) return [part];
  return /^\d/.test(part)
    ? part.split(/\s*(?<!\d)(?=\d)/).filter((one) => one !== '')
    : part.split(/(?<=\d\s?[件条双套×x]?)(?<!\s)\s+(?=[^\d\s])/);
};

/** The pieces, or the first words nobody can read. */
export const readPieces = (
  typed: string,
  articles: readonly LaundryArticle[],
): { pieces: Piece[]; unread: string | null } => {
  const parts = typed
    .normalize('NFKC')
    .split(/[,;，；、\n]/)
    .flatMap((part) => partsIn(part.trim()))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const pieces: Piece[] = [];
  for (const part of parts) {
    const piece = readPart(part, articles);
    if (!piece || piece.quantity === 0) return { pieces, unread: part };
    pieces.push(piece);
  }
  return { pieces, unread: null };
};
