import type { TestHouse } from './house.ts';

type Manager = ReturnType<TestHouse['as']>;

/** A theft somebody complains of at a place, with a measure taken of it: few may read either. */
export const complainOfTheft = async (
  manager: Manager,
  place: string,
): Promise<{ theft: string; measure: string }> => {
  const { complaint } = await manager.complaints.open({
    what: 'Quill passport stealingly taken',
    kind: 'theft',
    place,
  });
  const theft = complaint?.id ?? '';
  const { measures } = await manager.complaints.measure({
    id: theft,
    title: 'Quill hearingly',
    due: '2026-11-24',
    kind: 'other',
  });
  return { theft, measure: measures[0]?.id ?? '' };
};
