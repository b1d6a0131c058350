export const whatIf = {
  backwards: '起点 {{from}} 不早于终点 {{to}}，没有可推演的时段。请改正日期。',
  tooLong: '一次最多推演 {{most}} 天。请缩短时段。',
};
