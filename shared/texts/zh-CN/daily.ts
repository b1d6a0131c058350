/** 日常：每天的各本簿。 */
export const daily = {
  view: {
    cleaning: '做房',
    deepClean: '计划卫生',
    publicAreas: '公共区域',
    laundry: '洗衣',
    minibar: '小酒吧',
    wakeUps: '叫醒',
    messages: '留言',
    babysitting: '托婴',
    roomService: '送餐',
    guestThings: '擦鞋行李',
  },
};
