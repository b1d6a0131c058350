/** 报表、分析、措施、标准。 */
export const reports = {
  view: {
    morning: '晨会',
    figures: '报表',
    analysis: '来电分析',
    measures: '措施',
    standards: '标准',
  },
};
