export const catalogue = {
  unknown: '目录里没有“{{service}}”这项服务，没有记录。请另选一项。',
};
