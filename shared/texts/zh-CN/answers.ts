/** 问答库。 */
export const answers = {
  view: {
    library: '问答库',
    unanswered: '待答',
  },
};
