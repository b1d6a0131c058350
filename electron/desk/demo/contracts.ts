/** Three contracts of the demo house: laundry, lifts and pest control, whose notice date is near. */
import { dayMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt } from '../../../shared/kernel/time.ts';
import type { ContractFields } from '../../../shared/service-contracts/contract.ts';
import type { NoteTone } from '../../../shared/service-contracts/model.ts';
import { addContract, noteOnContract } from '../service-contracts/index.ts';
import type { Stage } from './stage.ts';
import { asSupervisor } from './steps.ts';

type Note = { ago: number; tone: NoteTone; words: string };
type Planned = Omit<ContractFields, 'startsOn' | 'endsOn' | 'noticeOn'> & {
  /** Days from now of the first day, the last, and the notice date. */
  days: readonly [starts: number, ends: number, notice: number];
  noted: readonly Note[];
};

const planned: readonly Planned[] = [
  {
    supplier: '洁净洗涤有限公司',
    scope: '客衣与布草外洗：每日 8:00、16:00 两次收送',
    services: ['laundry-collect', 'laundry-return', 'laundry-express'],
    price: '布草每公斤 3.2 元，客衣按价目六折，月结',
    contacts: [{ name: '丁建国', role: '调度', phone: '139 0013 9001' }],
    days: [-210, 155, 65],
    noted: [
      { ago: 12, tone: 'bad', words: '下午一车晚到两小时，三间加急客衣改由本店烘干。' },
      { ago: 3, tone: 'good', words: '补送及时，破损两件已照价赔付。' },
    ],
  },
  {
    supplier: '东方电梯维保',
    scope: '六台客梯、两台货梯：每半月保养，困人 30 分钟内到场',
    services: ['repair-power', 'repair-lock'],
    price: '每台每月 480 元，配件另计',
    contacts: [
      { name: '值班热线', role: '24 小时', phone: '021-5555 0110' },
      { name: '陆工', role: '维保负责人', phone: '139 0013 9002' },
    ],
    days: [-400, 330, 240],
    noted: [{ ago: 8, tone: 'plain', words: '三号客梯平层误差，当晚调好。' }],
  },
  {
    supplier: '绿安虫害防治',
    scope: '全店每月两次消杀，餐厅每周一次，客房有报即到',
    services: ['pest'],
    price: '每年 36 000 元，季付',
    contacts: [{ name: '高经理', role: '客户', phone: '139 0013 9003' }],
    days: [-325, 40, 6],
    noted: [{ ago: 5, tone: 'bad', words: '约好十点，下午两点才到，客人已换房。' }],
  },
];

export const planContracts = (stage: Stage, nowMs: number): void => {
  const today = dateAt(nowMs, stage.timeZone);
  stage.at(stage.nowMs(), () => {
    for (const { days, noted, ...terms } of planned) {
      const [startsOn, endsOn, noticeOn] = days.map((count) => addDays(today, count));
      if (startsOn === undefined || endsOn === undefined || noticeOn === undefined) continue;
      const { id } = addContract(asSupervisor(stage), { ...terms, startsOn, endsOn, noticeOn });
      for (const { ago, ...words } of noted)
        stage.at(nowMs - ago * dayMs, () => noteOnContract(stage.asOperator(), { id, ...words }));
    }
  });
};
