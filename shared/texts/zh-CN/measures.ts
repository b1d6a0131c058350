/** 措施：做什么、谁负责、何时完成、前后对比。 */
export const measures = {
  title: '措施',
  kind: {
    fit: '配置',
    label: '贴示',
    restock: '增补',
    brief: '讲解',
    other: '其他',
  },
  state: { open: '进行中', done: '已完成', dropped: '已取消' },
};
