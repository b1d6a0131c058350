export const requests = {
  unknown: '没有这件服务请求，没有改动。请在记录中查找。',
  wrongState: '请求 {{number}} 目前是“{{state}}”，不能这样做，没有改动。',
  nobodyOnDuty: '现在没有人在岗，请求 {{number}} 没有派出。请先安排人签到。',
  undoTooLate: '撤回时间已过，请求 {{number}} 没有改动。请用更正或重开。',
  undoOvertaken: '这一步之后事情已有变化，请求 {{number}} 没有撤回。请按现在的情况处理。',
  undoNotYours: '上一步不是您做的，没有撤回。',
  promisePast: '承诺时间已经过去，没有记录。请给一个以后的时间。',
  notAtDoor: '请求 {{number}} 并非因请勿打扰而等待，没有记录，请看它的状态。',
  recheckPast: '复查时间已经过去，没有记录。请给一个以后的时间。',
  notYours: '请求 {{number}} 不在您手上，没有改动。请联系客房服务中心。',
  replyFirst: '请求 {{number}} 的承诺时间已过，没有记录。请先答复客人，再承诺新的时间。',
};
