export const standards = {
  order:
    '完成时限 {{complete}} 分钟不能短于应答时限 {{acknowledge}} 分钟，没有改动。请把完成时限设得不短于应答时限。',
  unchanged: '“{{service}}”现在就是应答 {{acknowledge}} 分钟、完成 {{complete}} 分钟，没有改动。',
  notApart: '“{{service}}”在这个时段或级别没有单独的时限，没有改动，仍按平时的时限。',
  nothingToRetime: '未完成的请求都已按现行时限计时，没有需要重新计时的。',
};
