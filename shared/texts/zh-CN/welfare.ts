/** 关怀查看：勿扰过久时，电话、敲门、两人同进。 */
export const welfare = {
  title: '关怀查看',
  since: '勿扰自 {{time}}',
  step: { phoned: '电话询问', knocked: '敲门通报', entered: '两人进房' },
  outcome: {
    answered: '客人应答',
    well: '客人安好',
    'not-there': '客人不在房内',
    unwell: '客人身体不适',
    emergency: '紧急情况',
  },
  act: { step: '记下一步', close: '记结果' },
  form: { by: '执行人', second: '第二人', note: '说明', outcome: '结果' },
};
