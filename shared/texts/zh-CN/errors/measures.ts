export const measures = {
  unknown: '没有这条措施，没有改动。请在措施清单中查找。',
  openAlready: '措施 {{number}} 还没有完成，没有改动。',
  doneAlready: '措施 {{number}} 已经完成，没有改动。要改请先重新打开。',
  droppedAlready: '措施 {{number}} 已经取消，没有改动。要改请先重新打开。',
  ownerGone: '{{code}} 已经不在职，没有保存。请换一位负责人。',
  duePast: '期限 {{day}} 已经过去，没有保存。请给一个今天或以后的日期。',
  dueFar: '期限 {{day}} 在两年以后，没有保存。请给一个近些的日期。',
  doneOn: '{{day}} 不在措施提出之日与今天之间，没有保存。请给生效的日期。',
};
