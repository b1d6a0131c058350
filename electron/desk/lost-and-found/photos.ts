/** Photos: made by a worker before the transaction, kept in the database, so that a backup has them. */
import { Worker } from 'node:worker_threads';
import { lostNumber } from '../../../shared/lost-and-found/model.ts';
import type { FoundItemRow, PhotoRow } from '../database/schema/index.ts';
import { bytesOf } from '../kernel/bytes.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Picture } from './picture.ts';
import { changeFound, stillKept } from './rows.ts';

/** A picture that takes longer is none. */
const longestMs = 10_000;
const mostPhotos = 6;

/** Beside this file, as source or as built. */
const workerFile = (): URL => {
  const here = import.meta.url;
  const ending = here.endsWith('.ts') ? '.ts' : '.cjs';
  return new URL(`./photo.worker${ending}`, here);
};

const noPhoto = (cause: string): DeskError =>
  new DeskError('INVALID_INPUT', 'lostAndFound.noPhoto', { cause });

/**
 * The house's own picture of a base64 text.
 * @throws DeskError INVALID_INPUT for what is no picture, is damaged or too large, or takes too long
 */
export const preparePhoto = async (base64: string): Promise<Picture> => {
  const text = base64.replace(/^data:image\/(?:jpeg|png);base64,/, '');
  const worker = new Worker(workerFile(), {
    workerData: bytesOf(text),
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  try {
    return await new Promise<Picture>((settle, refuse) => {
      const late = setTimeout(() => refuse(noPhoto('time')), longestMs);
      worker.once('message', (said: { picture?: Picture; refused?: string }) => {
        clearTimeout(late);
        if (said.picture) settle(said.picture);
        else refuse(noPhoto(said.refused ?? ''));
      });
      worker.once('error', (error) => {
        clearTimeout(late);
        refuse(noPhoto(error.message));
      });
    });
  } finally {
    void worker.terminate();
  }
};

export const addPhoto = (
  context: WriteContext,
  row: FoundItemRow,
  picture: Picture,
): FoundItemRow => {
  stillKept(row);
  const { reads, writes } = context;
  const position = reads.lostAndFound.photosOf(row.id).length + 1;
  if (position > mostPhotos)
    throw new DeskError('CONFLICT', 'lostAndFound.enoughPhotos', {
      number: lostNumber('found-item', row.number),
      most: mostPhotos,
    });
  const id = context.newId();
  const { width, height } = picture;
  writes.lostAndFound.insertPhoto({
    id,
    subjectId: row.id,
    position,
    width,
    height,
    addedAtMs: context.nowMs,
    addedBy: context.actor.id,
    hidden: false,
    data: Buffer.from(picture.data),
  });
  return changeFound(
    context,
    row,
    {},
    { kind: 'photo-added', facts: { photo: id, width, height, position } },
  );
};

export const photoOf = ({ reads }: Pick<ReadContext, 'reads'>, id: string): PhotoRow =>
  found(reads.lostAndFound.photo(id), 'lostAndFound.unknownPhoto', { id });

/** It no longer shows; the record keeps that it was there, and why it went. */
export const hidePhoto = (context: WriteContext, id: string, reason: string): FoundItemRow => {
  const photo = photoOf(context, id);
  const row = found(context.reads.lostAndFound.found(photo.subjectId), 'lostAndFound.unknown', {
    id,
  });
  context.writes.lostAndFound.savePhoto({ ...photo, hidden: true });
  return changeFound(
    context,
    row,
    {},
    { kind: 'photo-hidden', facts: { photo: id }, text: reason },
  );
};
