/** 关怀查看：请勿打扰过久时，电话、敲门、两人同进。 */
export const welfare = {
  title: '关怀查看',
  since: '请勿打扰自 {{time}}',
  step: { phoned: '电话询问', knocked: '敲门通报', entered: '两人进房' },
  outcome: {
    answered: '客人应答',
    well: '客人安好',
    'not-there': '客人不在房内',
    unwell: '客人身体不适',
    emergency: '紧急情况',
  },
  why: {
    noSign: '{{place}} 没有挂请勿打扰，不需要关怀查看。',
    from: '请勿打扰挂满 {{hours}} 小时才关怀查看：{{time}} 起。',
    never: '酒店没有设请勿打扰多久须关怀查看。',
  },
  act: { step: '记下一步', close: '记结果' },
  form: { by: '执行人', second: '第二人', note: '说明', outcome: '结果' },
};
