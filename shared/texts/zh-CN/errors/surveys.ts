export const surveys = {
  unknown: '没有这份满意度询问，没有改动。请在满意度簿中查找。',
  noCode: '没有编码为“{{code}}”的卡片，没有录入。请对照卡片重新输入。',
  answered: '询问 #{{number}} 已有回答，没有改动。客人另有意见，请记为投诉。',
  tooLate: '卡片 #{{number}} 已过有效期（{{days}} 天），没有录入。可按电话询问记录。',
  notDone: '服务单 #{{number}} 还没有完成，没有发起询问。完成后再问。',
  notHere: '{{room}} 房的客人没有入住，没有发起询问。',
  noDraft: '询问 #{{number}} 没有待处理的不满意，没有改动。',
  whyWanted: '客人不满意，没有录入：请选一个原因，或写下客人原话。',
  period: '起止时间颠倒，没有统计。请改正日期。',
};
