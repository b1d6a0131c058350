export const handover = {
  unknown: '没有这份交接班，没有改动。请从列表中选。',
  itemUnknown: '交接班上没有这一项，没有记录。它可能已经办完；请刷新后再看。',
  wordsMissing: '存疑或拒接要写明原因，没有记录。请补一句话。',
  noShifts: '酒店还没有设班次，无法交接。请管理员先设班次。',
  mayNotSign: '{{name}}的岗位不能签交接班，没有签字。请由联络员、主管或值班经理签。',
  alreadySigned: '{{number}} 号交接班已于 {{time}} 签收，没有再签。下一班请在半小时后再签。',
  outgoingSigned: '{{number}} 号交接班的交班人已签，没有再签。请接班人签收。',
  outgoingFirst: '{{number}} 号交接班的交班人还没有签，没有签收。请交班人先签。',
  samePerson: '{{name}}已作为交班人签字，不能再签收。请由另一位接班人签。',
  unseen: '还有 {{count}} 项没有看过，没有签收。逐项接受、存疑或拒接后再签。',
  notSigned: '{{number}} 号交接班还没有两人签字，无从核对。',
  erased: '{{number}} 号交接班的文字已按规定清除，只留签字与校验。',
};
