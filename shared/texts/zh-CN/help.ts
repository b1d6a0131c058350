/** “?”：全部按键与标记图例。 */
export const help = {
  title: '按键与标记',
  marks: '标记',
  codes: '房态代码',
  close: '返回',
};
