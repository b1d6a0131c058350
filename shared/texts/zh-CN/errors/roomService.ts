export const roomService = {
  unknown: '没有这张餐单，什么也没有改动。请在送餐簿里查找。',
  wrongState: '{{place}} 房的餐单现在的状态不能这样做，什么也没有改动。',
  past: '这个时间已经过了，没有记录。请给一个将来的时间。',
  onItsWay: '{{place}} 房的餐已出或已送到，餐单没有改动。请另开一张餐单，或只填价钱。',
  nothingOrdered: '{{place}} 房还没写点了什么，没有转餐饮。请先填菜品。',
  unread: '看不懂“{{words}}”，没有记录。请写菜品，用逗号分开。',
};
