/** 日常工作：各本的名称。 */
export const daily = {
  view: {
    minibar: '小酒吧',
    wakeUps: '叫醒',
    messages: '留言',
  },
};
