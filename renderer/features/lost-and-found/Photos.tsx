/** The photos of a thing, newest first; one is added by file, by dropping it here or by pasting. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundItemView } from '../../../shared/lost-and-found/contract.ts';
import { useKeys } from '../../app/keys.ts';
import type { Act } from '../../app/register/useAct.ts';
import { desk, orpc } from '../../client/desk.ts';
import { fileIn } from '../../client/files.ts';
import classes from './lost.module.css';
import { smallPhoto } from './photo.ts';

export const Photos = ({ item, act }: { item: FoundItemView; act: Act }) => {
  const { t } = useTranslation();
  const chooser = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(0);
  const shown = item.photos[Math.min(at, item.photos.length - 1)];
  const { data } = useQuery({
    ...orpc.lostAndFound.photo.queryOptions({ input: { id: shown?.id ?? '-' } }),
    enabled: shown !== undefined,
  });
  const add = (file: File | null) => {
    if (file)
      void act.run(
        async () => desk.lostAndFound.addPhoto({ id: item.id, photo: await smallPhoto(file) }),
        { said: t('lostAndFound.said.photo') },
      );
  };
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    const file = fileIn(event.clipboardData);
    if (!file) return;
    event.preventDefault();
    add(file);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => pasted(event);
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, []);
  useKeys('row', [
    { key: 'P', text: 'lostAndFound.act.photo', run: () => chooser.current?.click() },
  ]);
  return (
    <button
      type="button"
      className={classes.photo}
      data-testid="lost-photo"
      data-count={item.photos.length}
      title={t('lostAndFound.drop')}
      onClick={() =>
        item.photos.length > 1 ? setAt((at + 1) % item.photos.length) : chooser.current?.click()
      }
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        add(fileIn(event.dataTransfer));
      }}
    >
      {shown && data ? (
        <img
          src={`data:${data.mime};base64,${data.data}`}
          alt={t('lostAndFound.photo', { at: at + 1, count: item.photos.length })}
        />
      ) : (
        <span>{t('lostAndFound.noPhoto')}</span>
      )}
      {item.photos.length > 1 ? (
        <small>{t('lostAndFound.photo', { at: at + 1, count: item.photos.length })}</small>
      ) : null}
      <input
        ref={chooser}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        hidden
        data-testid="photo-file"
        onChange={(event) => {
          add(event.currentTarget.files?.[0] ?? null);
          event.currentTarget.value = '';
        }}
      />
    </button>
  );
};
