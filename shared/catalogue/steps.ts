/**
 * Owns the standard procedures a new house starts with: what is done, in its order, for the services where
 * a step left out is felt. A house edits its own copy; nothing here reads or writes one.
 */

type Step = { zh: string; en: string };

const step = (zh: string, en: string): Step => ({ zh, en });

const knock = step('按门铃并报身份，等候应答', 'Ring, say who you are, wait for the answer');
const tell = step('报回中心', 'Tell the centre');
const lend = [
  step(
    '从库房取出，检查完好、清洁、插头',
    'Fetch it; check that it is whole, clean, its plug sound',
  ),
  knock,
  step('说明用法，请客人用毕来电', 'Say how it works; ask the guest to ring when done'),
  tell,
];
const repair = [
  step(
    '问清现象，先电话指导客人一试',
    'Ask what it does; try it with the guest on the phone first',
  ),
  knock,
  step('修理，当场请客人试用', 'Mend it, have the guest try it there and then'),
  step(
    '修不好：报回原因和时间，征询换房',
    'If it cannot be mended: why, until when, and offer another room',
  ),
  tell,
];
const laundry = [
  knock,
  step(
    '与洗衣单核对件数，检查破损、污渍、口袋',
    'Check the pieces against the list; damage, stains, pockets',
  ),
  step('有出入当面说明并请客人签字', 'Say at once what differs and have it signed'),
  step('送洗衣房登记', 'Take it to the laundry and enter it'),
];
const emergency = [
  step('立即报值班经理和保安', 'The duty manager and security at once'),
  step('请客人不要离开电话，问清地点和情况', 'Keep the guest on the line; ask where and what'),
  step('派最近的员工到场，守候到接手', 'Send whoever is nearest, to stay until relieved'),
  step('记录时间和到场的人', 'Write down the times and who came'),
];

const procedures: Record<string, readonly Step[]> = {
  towels: [step('核对数量和种类', 'Check how many and which'), knock, tell],
  'make-up-room': [
    knock,
    step('开窗、撤脏、铺床', 'Air the room, strip, make the bed'),
    step('清洁卫生间，补齐用品', 'Clean the bathroom, put out what is missing'),
    step('检查设备，吸尘，退出', 'Check the equipment, vacuum, leave'),
    tell,
  ],
  'turn-down': [
    knock,
    step('拉窗帘、开夜灯、开床', 'Draw the curtains, light the night lamp, turn the bed down'),
    step('撤用过的用品，补水', 'Take what was used, bring water'),
    tell,
  ],
  'loan-hair-dryer': lend,
  'loan-iron': lend,
  'loan-adapter': lend,
  'loan-power-strip': lend,
  'loan-charger': lend,
  'extra-bed': [
    step('查附加费并告知客人', 'Look up the charge and tell the guest'),
    step('送床、铺床、补一套用品', 'Bring and make the bed, with a set of everything'),
    tell,
  ],
  'repair-tv': repair,
  'repair-network': repair,
  'repair-ac': repair,
  'repair-power': repair,
  'repair-plumbing': repair,
  'repair-safe': [
    step('两人在场，先核对客人身份', 'Two of you; the guest’s identity first'),
    ...repair.slice(1),
  ],
  'laundry-collect': laundry,
  'laundry-express': [
    step('报快洗费用和送回时间', 'Say the surcharge and when it comes back'),
    ...laundry,
  ],
  'room-service': [
    step('复述菜品、忌口、房号、时间', 'Repeat the dishes, what to leave out, the room, the time'),
    step('转厨房，告知客人送达时间', 'Pass it to the kitchen, tell the guest when it comes'),
    step('送达后约定收餐具', 'When it is there, agree when the tray is collected'),
  ],
  'wake-up': [
    step('复述房号、日期、时间', 'Repeat the room, the day, the time'),
    step(
      '准时叫醒；无人应答五分钟后再叫',
      'Ring on the minute; without an answer again after five',
    ),
    step('仍无应答：派人敲门', 'Still none: send somebody to knock'),
  ],
  message: [
    step('复述留言、姓名、电话', 'Repeat the message, the name, the number'),
    step('送达并记录由谁收下', 'Bring it, write down who took it'),
  ],
  'door-opening': [
    step('核对姓名和另一项资料', 'The name, and one more fact of the stay'),
    step('不符：不开门，请到前台', 'If they differ: the door stays shut, on to the front desk'),
    step('在场开门，记录时间和钥匙', 'Open it in person; write down when and with which key'),
  ],
  luggage: [
    step('核对件数，挂牌', 'Count the pieces, tag them'),
    step('放稳，易碎朝上', 'Set them down safely, fragile on top'),
    tell,
  ],
  'check-out-inspection': [
    step('查遗留物、小酒吧、借用物', 'What was left, the minibar, what was lent'),
    step('三分钟内报前台', 'Tell the front desk within three minutes'),
  ],
  medical: emergency,
  'fire-smoke': emergency,
  suspicious: emergency.slice(0, 2).concat(emergency.slice(3)),
  noise: [
    step('问清来源，致歉', 'Ask where it comes from, apologise'),
    step('到场核实，婉言提醒', 'Go and hear it; ask for quiet, kindly'),
    step('十分钟后回访', 'Ring the guest again after ten minutes'),
  ],
};

/** The steps a service is shipped with; none where the work says itself. */
export const stepsOf = (service: string): readonly Step[] => procedures[service] ?? [];
