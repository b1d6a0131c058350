/** 档案。 */
export const archive = {
  view: {
    everything: '总检索',
    months: '月档',
    retention: '保管期限',
    contracts: '服务合同',
  },
};
