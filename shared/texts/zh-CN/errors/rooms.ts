export const rooms = {
  unknown: '没有“{{place}}”这个房间或区域。请核对房号。',
};
