/** What the palette knows of the keys: each by code, barcode and name, with who has it. */
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { KeyView } from '../../../shared/keys/contract.ts';
import { openRegister } from '../../app/navigation.ts';
import { orpc } from '../../client/desk.ts';
import { nameIn } from '../../client/texts.ts';
import { wordsOf } from '../keys/lines.ts';
import type { Entry } from './entries.ts';

const none: readonly KeyView[] = [];

export const useKeyList = (): readonly KeyView[] =>
  useQuery(orpc.keys.list.queryOptions()).data?.keys ?? none;

export const keyEntries = (keys: readonly KeyView[], t: TFunction, language: string): Entry[] =>
  keys.map((key) => ({
    id: `keys ${key.id}`,
    group: 'keys',
    head: key.code,
    title: nameIn(key.name, language),
    detail: key.holder
      ? `${key.holder.name} ${key.holder.code}`
      : t(`keyControl.state.${key.state}`),
    words: [...wordsOf(key), key.code.toLowerCase().replace(/(\D)0+(?=\d)/, '$1')],
    run: () => openRegister('keyControl', key.id),
  }));
