/** 住客：登记、在店、离店，退房时的未了事项。 */
export const stays = {
  state: {
    expected: '预抵',
    'in-house': '在店',
    departed: '已离店',
    cancelled: '已取消',
    'no-show': '未到',
  },
  reservation: {
    arrival: '今日预抵',
    arrived: '今日已到',
    'stay-over': '续住',
    'due-out': '今日预离',
    departed: '今日已离',
    'day-use': '钟点/日租',
  },
  open: {
    charge: '未入账：账目 {{number}} {{name}} {{amount}}',
    chargeUnpriced: '未入账、待定价：账目 {{number}} {{name}}',
    loan: '借物未还：{{name}} ×{{count}}',
    missed: '报失未找到：{{number}} {{what}}',
    matched: '失物已配对待还：{{number}} {{what}}',
    found: '房内拾获待还：{{number}} {{what}}',
    work: '未完成：{{number}} 号 {{name}}',
    toConfirm: '待回访：{{number}} 号 {{name}}',
  },
  notice: {
    notClean: '房间尚未打扫',
    notInspected: '房间已打扫，未查房',
  },
};
