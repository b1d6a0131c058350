/** The trays on paper (收餐具单): what stands in which rooms, floor by floor, to be ticked on the walk. */
import { useTranslation } from 'react-i18next';
import type { TrayFloor } from '../../../shared/room-service/contract.ts';
import { desk } from '../../client/desk.ts';
import { t } from '../../client/texts.ts';
import { usePaperMoment } from '../../paper/house.ts';
import { Sheet, SheetSection } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';
import { usePaper } from '../../paper/usePaper.ts';

const TraySheet = ({ floors }: { floors: readonly TrayFloor[] }) => {
  const { t: say } = useTranslation();
  const moment = usePaperMoment();
  const columns = [
    { name: say('roomService.sheet.room'), width: '22mm' },
    { name: say('roomService.sheet.what') },
    { name: say('roomService.sheet.delivered'), width: '32mm' },
    { name: say('roomService.sheet.due'), width: '32mm' },
    { name: say('roomService.sheet.done'), width: '22mm' },
  ];
  const count = floors.reduce((sum, { trays }) => sum + trays.length, 0);
  return (
    <Sheet
      title={say('roomService.sheet.title')}
      mark={say('roomService.sheet.count', { trays: count })}
    >
      {floors.length === 0 ? (
        <SheetTable columns={columns} rows={[]} empty={say('roomService.sheet.none')} />
      ) : (
        floors.map(({ floor, trays }) => (
          <SheetSection key={floor} title={say('roomService.sheet.floor', { floor })}>
            <SheetTable
              columns={columns}
              empty=""
              rows={trays.map(({ place, request, what, deliveredAt, due, late }) => ({
                key: request.id,
                cells: [
                  place,
                  what,
                  deliveredAt === null ? '' : moment(Date.parse(deliveredAt)),
                  `${moment(Date.parse(due))}${late ? ` · ${say('roomService.sheet.late')}` : ''}`,
                  '',
                ],
              }))}
            />
          </SheetSection>
        ))
      )}
    </Sheet>
  );
};

export const useTrayPaper = (): void =>
  usePaper({
    make: async () => {
      const { floors } = await desk.roomService.trays();
      return {
        name: t('roomService.sheet.title'),
        size: 'A4',
        sheet: <TraySheet floors={floors} />,
      };
    },
    text: { print: 'roomService.act.print', pdf: 'roomService.act.pdf' },
    foot: 60,
  });
