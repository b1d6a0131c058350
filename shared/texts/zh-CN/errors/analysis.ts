export const analysis = {
  backwards: '时段从 {{from}} 到 {{to}}，结束早于开始，没有分析。请把开始放在前面。',
  tooLong: '时段超过 {{most}} 天，没有分析。请选短一些的时段。',
  unknown: '“{{key}}”不是分析的发现，没有改动。请从分析结果中选择。',
};
