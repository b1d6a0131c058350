export const welfare = {
  unknown: '没有这条关怀查看记录，请刷新客房卡。',
  over: '{{place}} 房的关怀查看已结束，未作更改。',
  notYet:
    '{{place}} 房还不能这样记：先打电话，再敲门，最后两人同进。未作记录，下一步是“$t(welfare.step.{{welfareStep}})”。',
  twoPersons: '进入 {{place}} 房须两人同行，未作记录，请写明第二人。',
};
