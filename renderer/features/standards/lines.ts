/** The lines of the book of standards: each service with its targets, by who does it. Pure. */
import type { ServiceView } from '../../../shared/catalogue/contract.ts';
import { departments } from '../../../shared/staff/contract.ts';
import type { StandardView } from '../../../shared/standards/contract.ts';
import { findableBy } from '../../ui/find.ts';

export type StandardLine = { id: string; service: ServiceView; standard: StandardView };

export const linesOf = (
  services: readonly ServiceView[],
  standards: readonly StandardView[],
): StandardLine[] => {
  const byCode = new Map(standards.map((standard) => [standard.service, standard]));
  const lines = services.flatMap((service) => {
    const standard = byCode.get(service.code);
    return standard ? [{ id: service.code, service, standard }] : [];
  });
  const offered = lines.filter(({ service }) => service.retiredAt === null);
  return [
    ...departments.flatMap((one) => offered.filter(({ service }) => service.department === one)),
    ...lines.filter(({ service }) => service.retiredAt !== null),
  ];
};

export const wordsOf = ({ service }: StandardLine): readonly string[] =>
  findableBy(service.code, service.zh, service.en, ...service.aliases);

export const kinds = ['offered', 'apart', 'differing', 'retired'] as const;

export const isOfKind = ({ service, standard }: StandardLine, kind: string): boolean => {
  if (kind === 'retired') return service.retiredAt !== null;
  if (kind === 'apart') return standard.special.length > 0;
  if (kind === 'differing') return standard.differing > 0;
  return service.retiredAt === null;
};
