/** What each file and column of the archive means, in both languages, with its type and unit. */
import type { Language } from '../../../shared/kernel/fields.ts';
import { firstMeanings } from './meanings-a-l.ts';
import { lastMeanings } from './meanings-m-z.ts';
import type { Column } from './members.ts';

/** The registers, named as their files are. */
const registers = `
requests|服务单|Requests
calls|来电|Calls
stays|住店|Stays
messages|留言|Messages
room_service_orders|送餐单|Room-service orders
laundry_bags|洗衣袋|Laundry bags
sittings|托婴|Babysitting
guest_things|代客物品|Guests’ things
door_openings|代客开门|Doors opened
welfare_checks|安危查看|Welfare checks
discrepancies|房态差异|Discrepancies
charges|账目|Charges
found_items|拾得物|Things found
loss_reports|报失|Loss reports
room_tasks|做房任务|Room tasks
loans|借用|Loans
key_moves|钥匙领用|Keys in hands
key_counts|钥匙清点|Counts of the keys
room_closures|停用房|Rooms out of use
key_incidents|钥匙异常|Key incidents
handovers|交接班|Handovers
handover_answers|交接答复|Answers at handovers
shift_notes|班次记事|Notes of a shift
wake_ups|叫醒|Wake-ups
extra_beds|加床|Extra beds
minibar_checks|小酒吧清点|Minibar checks
minibar_taken|小酒吧消费|Taken from minibars
minibar_refills|小酒吧补充|Minibar refills
outages|停机时段|Outages of the desk
guests|客人档案|Guests’ files
guest_preferences|偏好|Preferences
guest_merges|档案合并|Files merged
care_actions|关怀计划|Care plans
surveys|满意度询问|Enquiries
complaints|投诉|Complaints
open_questions|待答问题|Questions without an answer
askings|问询|Questions asked
promises|答复承诺|Promises
contract_notes|合同评语|Notes on contracts
service_contracts|服务合同|Service contracts
service_targets|服务时限|Targets of services
measures|改进措施|Measures
duties|值班|Duties
alarms|报警|Alarms
services|服务项目|Services
keys|钥匙|Keys
loan_items|借用物品|Things to lend
rooms|客房|Rooms
areas|区域|Areas
staff|员工|Staff
events|事件记录|Record of events
event_personal|事件的个人部分|Personal parts of events
`;

const meanings: ReadonlyMap<string, { zh: string; en: string }> = new Map(
  `${firstMeanings}${lastMeanings}${registers}`
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', zh = '', en = ''] = line.split('|');
      return [name, { zh, en }];
    }),
);

export const isExplained = (name: string): boolean => meanings.has(name);

/** A file's or a column's meaning; its own name where it has none. */
export const meaningOf = (name: string, language: Language): string =>
  meanings.get(name)?.[language === 'zh-CN' ? 'zh' : 'en'] ?? name;

/** The unit a column is in, told by the end of its name. */
const unitOf = (name: string): string | null => {
  if (name.endsWith('_ms')) return 'milliseconds since 1970-01-01T00:00Z';
  if (name === 'cents' || name.endsWith('_cents')) return 'hundredths of the currency';
  if (name.endsWith('minutes')) return 'minutes';
  if (name.endsWith('percent')) return 'per cent';
  return null;
};

export type Field = { name: string; zh: string; en: string; type: string; unit: string | null };

export const fieldOf = ({ name, type }: Column): Field => ({
  name,
  zh: meaningOf(name, 'zh-CN'),
  en: meaningOf(name, 'en'),
  type: type === 'INTEGER' ? 'integer' : type === 'REAL' ? 'number' : 'text',
  unit: unitOf(name),
});
