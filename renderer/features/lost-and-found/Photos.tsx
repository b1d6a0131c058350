/** The photos of a thing: one is added by file, by dropping it here or by pasting; one is seen large. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundItemView, LostRow } from '../../../shared/lost-and-found/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { fileIn } from '../../client/files.ts';
import { useSession } from '../../client/session.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './lost.module.css';
import { smallPhoto } from './photo.ts';

type Photo = FoundItemView['photos'][number];

const useData = (id: string | undefined): string | null => {
  const { data } = useQuery({
    ...orpc.lostAndFound.photo.queryOptions({ input: { id: id ?? '-' } }),
    enabled: id !== undefined,
  });
  return data ? `data:${data.mime};base64,${data.data}` : null;
};

type PhotosProps = {
  hand: RegisterHand<LostRow>;
  act: Act;
  item: FoundItemView;
  /** The one that is shown. */
  photo: Photo | null;
  onNext: () => void;
  onEnlarge: () => void;
};

export const Photos = ({ hand, act, item, photo, onNext, onEnlarge }: PhotosProps) => {
  const { t } = useTranslation();
  const mayHide = useSession()?.permissions.includes('lost.correct') ?? false;
  const chooser = useRef<HTMLInputElement>(null);
  const source = useData(photo?.id);
  const count = item.photos.length;
  const mayAdd = item.release === null && item.state !== 'cancelled';
  const place = t('lostAndFound.photo', { at: photo ? item.photos.indexOf(photo) + 1 : 0, count });
  const add = (file: File | null) => {
    if (file && mayAdd)
      void act.run(
        async () => desk.lostAndFound.addPhoto({ id: item.id, photo: await smallPhoto(file) }),
        { said: t('lostAndFound.said.photo') },
      );
  };
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    const file = fileIn(event.clipboardData);
    if (!file || !mayAdd) return;
    event.preventDefault();
    add(file);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => pasted(event);
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, []);
  const choose = () => chooser.current?.click();
  useKeys(
    'row',
    [
      { key: 'P', text: 'lostAndFound.act.photo', when: () => mayAdd, run: choose },
      { key: 'I', text: 'lostAndFound.act.enlarge', when: () => photo !== null, run: onEnlarge },
      { key: 'Q', text: 'lostAndFound.act.nextPhoto', when: () => count > 1, run: onNext },
      {
        key: 'W',
        text: 'lostAndFound.act.hidePhoto',
        when: () => mayHide && photo !== null,
        run: () => hand.openForm('hidePhoto'),
      },
    ],
    { active: hand.form === null },
  );
  return (
    <div className={classes.photos}>
      <button
        type="button"
        className={classes.photo}
        data-testid="lost-photo"
        data-count={count}
        title={t('lostAndFound.drop')}
        onClick={photo ? onEnlarge : choose}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          add(fileIn(event.dataTransfer));
        }}
      >
        {source ? <img src={source} alt={place} /> : <span>{t('lostAndFound.noPhoto')}</span>}
        {photo ? <small>{place}</small> : null}
      </button>
      {mayAdd ? (
        <span className={classes.adding}>
          <Kbd keys="P" /> <Kbd keys="Ctrl+V" /> {t('lostAndFound.act.photo')}
        </span>
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
    </div>
  );
};

/** As large as the record is wide: an engraving must be readable. */
export const LargePhoto = ({ photo }: { photo: Photo }) => {
  const { t } = useTranslation();
  const source = useData(photo.id);
  return source ? (
    <img
      className={classes.large}
      src={source}
      width={photo.width}
      height={photo.height}
      alt={t('lostAndFound.act.enlarge')}
      data-testid="large-photo"
    />
  ) : null;
};

type HidePhotoProps = Pick<PhotosProps, 'hand' | 'act'> & { photo: Photo };

export const HidePhotoForm = ({ hand, act, photo }: HidePhotoProps) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="hidePhoto"
      title={t('lostAndFound.act.hidePhoto')}
      act={act}
      said={t('lostAndFound.said.hidePhoto')}
      fields={[
        { kind: 'text', name: 'reason', label: t('lostAndFound.field.reason'), maxLength: 500 },
      ]}
      send={({ reason }) => desk.lostAndFound.hidePhoto({ id: photo.id, reason })}
    />
  );
};
