export const charges = {
  unknown: '没有这笔账，没有改动。请在账目中查找。',
  taken: '账目 {{number}} 前厅已经入账，没有改动。要更正请作废，会生成冲账。',
  voided: '账目 {{number}} 已经作废，没有改动。',
  priceFirst: '账目 {{number}} 还没有定价，没有入账。请先定价。',
  isCounter: '账目 {{number}} 是冲账，金额随原账，没有改动。',
  countered: '账目 {{number}} 已经冲账，没有再冲。',
  undoNot: '账目 {{number}} 不能撤回：不是您刚才的操作，或已超过时限。请主管作废。',
  goneOn: '账目 {{number}} 所依据的服务此后又有变动，没有撤回。请先看那条记录。',
  nobodyStays: '{{place}} 房没有住客，没有记账。请核对房号；客人已离店的，请告知前厅。',
};
