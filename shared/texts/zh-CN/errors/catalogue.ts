export const catalogue = {
  unknown: '目录里没有“{{service}}”这项服务，没有记录。请另选一项。',
  notPaid: '“{{service}}”不是收费服务，没有定价。',
};
