/** 人员：质量、培训、奖惩。 */
export const people = {
  view: {
    quality: '话务质量',
    training: '培训',
    entries: '奖惩',
    fairness: '均衡',
    own: '我的',
    practice: '演练',
  },
};
