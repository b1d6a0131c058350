export const callQuality = {
  unknown: '没有这条质检记录，没有改动。',
  noCall: '没有编号 {{number}} 的来电，没有记录。请核对编号。',
  runs: '来电 #{{number}} 还没有结束，没有记录。请在通话结束后再评。',
  ownCall: '自己接的电话不能由自己质检，没有记录。请由其他主管来听。',
  heard: '来电 #{{number}} 您已评过，没有重复记录。当天可以更正原来的记录。',
  notAuthor: '这条质检由别人所写，没有改动。只有本人可以更正。',
  dayOver: '这条质检写于 {{date}}，只能当天更正，没有改动。请另听一通来电。',
};
export const training = {
  unknown: '没有这条培训记录，没有改动。',
  toCome: '{{date}} 还没有到，没有记录为已培训。请先排入计划。',
  past: '{{date}} 已经过去，没有排入计划。请选今天或以后的日期。',
  ends: '有效期早于培训日期，没有记录。请更正。',
  notPlanned: '这项培训目前的状态不能这样做，没有改动。',
  noSuggestion: '这条建议已不成立或不存在，没有排入计划。请刷新培训簿。',
  planned: '{{name}} 的这门课已在计划中，没有重复排入。',
};
export const conduct = {
  unknown: '没有这条奖惩记录，没有改动。',
  oneself: '不能给自己记奖惩，也不能撤销自己的，没有记录。请由其他主管办理。',
  toCome: '{{date}} 还没有到，没有记录。请填已发生的日期。',
  withdrawn: '这条奖惩已经撤销，没有改动。',
};
export const ownFigures = {
  toCome: '{{month}} 还没有开始，没有数据可看。',
  notSeen: '{{name}} 还没有看过这个月的数据，本人先看，没有显示。{{date}} 起可以查看。',
};
export const fairness = {
  toCome: '{{date}} 还没有到，没有统计。请选今天或以前的日期。',
};
