/**
 * What goes beside the rows of a register: the pictures of things, and the texts of signed sheets. A sheet
 * keeps its hash, its event and its check word; only what stood on it is gone.
 */
import type { Raw } from '../personal/index.ts';

export type Beside = {
  class: 'photos' | 'handovers';
  due: (before: number, limit: number) => string[];
  isDue: (id: string, before: number) => boolean;
  /** Erases one. Returns the moment it belongs to. */
  erase: (id: string) => number | null;
};

/** Pictures of things that are out of the house, or that nobody looks for any more. */
export const overPhotos = `
  SELECT photos.id FROM photos
    JOIN found_items ON found_items.id = photos.subject_id AND found_items.closed_at_ms < :before
  UNION ALL SELECT photos.id FROM photos
    JOIN loss_reports ON loss_reports.id = photos.subject_id AND loss_reports.closed_at_ms < :before`;

export const overSheets = `
  SELECT handovers.id FROM handovers JOIN event_personal ON event_personal.seq = handovers.signed_seq
    WHERE handovers.boundary_at_ms < :before`;

export const prepareBeside = (raw: Raw): Beside[] => {
  const photos = raw.prepare(`SELECT id FROM (${overPhotos}) LIMIT :limit`).pluck();
  const isPhoto = raw.prepare(`SELECT 1 FROM (${overPhotos}) WHERE id = :id`).pluck();
  const dropPhoto = raw.prepare('DELETE FROM photos WHERE id = ? RETURNING added_at_ms').pluck();
  const sheets = raw.prepare(`SELECT id FROM (${overSheets}) LIMIT :limit`).pluck();
  const isSheet = raw.prepare(`SELECT 1 FROM (${overSheets}) WHERE id = :id`).pluck();
  const sheetAt = raw.prepare('SELECT boundary_at_ms FROM handovers WHERE id = ?').pluck();
  const dropSheet = raw.prepare(
    'DELETE FROM event_personal WHERE seq = (SELECT signed_seq FROM handovers WHERE id = ?)',
  );
  return [
    {
      class: 'photos',
      due: (before, limit) => photos.all({ before, limit }) as string[],
      isDue: (id, before) => isPhoto.get({ id, before }) === 1,
      erase: (id) => (dropPhoto.get(id) as number | undefined) ?? null,
    },
    {
      class: 'handovers',
      due: (before, limit) => sheets.all({ before, limit }) as string[],
      isDue: (id, before) => isSheet.get({ id, before }) === 1,
      erase: (id) => {
        dropSheet.run(id);
        return (sheetAt.get(id) as number | undefined) ?? null;
      },
    },
  ];
};
