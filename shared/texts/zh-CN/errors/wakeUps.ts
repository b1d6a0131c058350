export const wakeUps = {
  unknown: '没有这个叫醒，没有改动。请在叫醒表中查找。',
  past: '叫醒时间已经过去，没有登记。请给一个以后的时间。',
  already: '{{place}} 已登记 {{time}} 叫醒，没有再登记。需要叫两次请在原叫醒上改。',
  noEnd: '{{place}} 目前无住客，每日叫醒没有截止日，没有登记。请给最后一天。',
  untilBefore: '最后一天 {{day}} 在第一次叫醒之前，没有登记。请改日期。',
  wrongState: '{{place}} {{time}} 的叫醒目前的状态不能这样做，没有改动。',
  tooEarly: '{{place}} 的叫醒在 {{time}}，还没有到，没有记录。客人已经起床就取消这个叫醒。',
  undoTooLate: '{{place}} 的叫醒不能撤回了，没有改动：不是您刚做的一步，或已过时限。',
};
