export const house = {
  tooManyRooms: '这样的规则会排出超过 {{most}} 间客房，没有建立。请检查楼层与房号的范围。',
  exists: '这里已经建好酒店，没有改动。',
  none: '这里还没有建立酒店，没有改动。请先建立。',
  noRooms: '这样的规则排不出客房，没有建立。请更正楼层与房号。',
  clockOff: '电脑时钟现在是 {{machine}}，与所报时间不符，未作更改。请先把电脑时钟调准，再按它走。',
  unknownTimeZone: '不认识时区“{{timeZone}}”，没有建立。',
  clockOfLiveHouse: '只有演示酒店可以调时间，没有改动。',
  demoOrEmpty: '请写明要建哪一种：--demo 或 --empty，只写一个。没有建立。',
};
