export const reports = {
  backwards: '起点 {{from}} 晚于终点 {{to}}，没有可统计的时段。请改正日期。',
  tooLong: '一次最多统计 {{most}} 天。请缩短时段。',
  unknown: '没有名为“{{report}}”的报表。可用的有：{{known}}。',
  unknownFigure: '报表“{{report}}”没有指标“{{figure}}”。请从报表列表中选择。',
  notBy: '报表“{{report}}”不能按“{{dimension}}”细分。可用的有：{{known}}。',
  personal: '他人的个人数据只有主管可以查看。您可以按自己的工号 {{own}} 查看本人数据。',
  badCursor: '“{{cursor}}”不是本列表给出的续页标记。请从头列出。',
  noAim: '指标“{{figure}}”没有好坏之分，不能设目标。未作改动。',
  overHundred: '比例目标不能超过 100，收到 {{given}}。未作改动。',
};
