/** 看板。 */
export const board = {
  notYet: '这个时刻还没有到，没有可看的看板。请选一个过去的时刻。',
  beforeHouse: '这个时刻早于第一条记录，没有可看的看板。请选更晚的时刻。',
};
