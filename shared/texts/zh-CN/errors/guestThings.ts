export const guestThings = {
  unknown: '没有牌号“{{tag}}”的物品，什么也没有改动。请核对牌号。',
  wrongState: '{{tag}} 现在的状态不能这样做，什么也没有改动。',
  past: '这个时间已经过了，没有记录。请给一个将来的时间。',
  countFirst: '{{tag}} 还没有点件数，没有寄存。请写明几件。',
};
