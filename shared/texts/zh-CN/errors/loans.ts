export const loans = {
  unknown: '没有这笔借用，没有改动。请在借物登记中查找。',
  unknownItem: '没有借物“{{item}}”，没有改动。请用登记中的名称、代码或编号。',
  unknownUnit: '没有编号为 {{serial}} 的借物，没有改动。请核对标签。',
  noStock: '“{{name}}”没有库存，没有借出。请先录入库存。',
  noneFree:
    '“{{name}}”没有可借的，没有借出：清洗 {{cleaning}}，损坏 {{broken}}，留用 {{kept}}。可以登记等候。',
  allOut:
    '“{{name}}”可借 {{free}}，没有借出：借出 {{out}}（{{places}}），最早 {{at}} 归还，等候 {{waiting}}。可以登记等候。',
  unitNotIn: '编号 {{serial}} 不在库，没有借出。请换一件，或先办归还。',
  unitIn: '编号 {{serial}} 没有借出，没有改动。',
  unitOut: '编号 {{serial}} 借在 {{place}}，没有改动。请先办归还。',
  backAlready: '借用 {{number}} 已经归还，没有改动。',
  wrongState: '借用 {{number}} 目前的状态不能这样做，没有改动。',
  moreThanOut: '借用 {{number}} 在外只有 {{most}} 件，不能归还 {{count}} 件，没有改动。',
  lentSince: '编号 {{serial}} 已经又借到 {{place}}，没有撤回。请先核对实物。',
  settledAlready: '借用 {{number}} 已经结案，没有再次计费。',
  sameRoom: '借用 {{number}} 已经在 {{place}}，没有改动。',
  noneHere: '{{place}} 没有借物，没有改动。',
  duePast: '归还时间已经过去，没有改动。请给一个以后的时间。',
  itemExists: '借物代码 {{item}} 已经存在，没有添加。请换一个代码。',
  hasUnits: '这种借物按编号逐件登记，没有改动。请改动单件的状态。',
  belowOut:
    '数量 {{count}} 少于借出 {{out}}、清洗 {{cleaning}}、损坏 {{broken}} 之和，没有改动。请先核对实物。',
  serialTaken: '编号 {{serial}} 已被使用，没有添加。请换一个编号。',
  piecesCounted: '这种借物已按数量登记（{{count}} 件），不能加编号。请先把数量改为 0。',
  badClock: '“{{time}}”不是钟点，没有保存。请写成 09:00 这样。',
};
