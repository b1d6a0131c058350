export const catalogue = {
  unknown: '目录里没有“{{service}}”这项服务，没有记录。请另选一项。',
  wordTaken: '“{{word}}”已经是“{{service}}”的叫法，没有改动。请换一个词，或先从那一项里去掉。',
  codeTaken: '目录里已有“{{service}}”，没有新增。请换一个代码。',
  followsItself: '“{{service}}”不能以自己为后续服务，没有改动。',
  notRetirable: '“{{service}}”不能停用：它已经停用，或者系统本身要用它。没有改动。',
  notRetired: '“{{service}}”正在使用，不用恢复。',
  undoNotYours: '“{{service}}”最近一次改动不是您做的，不能撤回，保持不变。请重新修改。',
  undoTooLate: '“{{service}}”的改动已过撤回时间，保持不变。请重新修改。',
  retired: '“{{service}}”已停用，没有记录。请另选一项服务。',
  notPaid: '“{{service}}”不是收费服务，没有定价。',
};
