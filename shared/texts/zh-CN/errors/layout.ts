/** 布局：楼层、客房、区域的增改。 */
export const layout = {
  unknownRoom: '没有 {{place}} 房，未作更改。请核对房号。',
  unknownFloor: '没有 {{floor}} 层，未作更改。请核对楼层。',
  unknownArea: '没有 {{place}} 这个区域，未作更改。',
  numberTaken: '{{place}} 房已经有了，未作更改。请另选房号，或与它对换。',
  numberIsArea: '{{place}} 是区域代码，未作更改。请另选房号。',
  renamedTwice: '{{place}} 房一次改成了两个号，未作更改。每间只写一次。',
  noFloor: '从 {{place}} 看不出楼层，未添加。请写明楼层。',
  otherFloor: '{{place}} 不在 {{floor}} 层，未移动。请选同一层的房间。',
  connectsItself: '{{place}} 不能与自己连通，未作更改。',
  openAtRoom:
    '{{place}} 房还有 {{count}} 件未结（{{names}}），未撤房。可一并关闭后撤房，或先办完。',
  stillOpen:
    '{{place}} 房有 {{count}} 件不能随撤房关闭（{{names}}），未撤房。请先退房、换房或收回借物，再撤房。',
  notRetired: '已撤的房间里没有 {{place}}，未作更改。',
  floorExists: '{{floor}} 层已经有了，未添加。',
  notEveryFloor: '排序要把 {{count}} 个楼层各写一次，未作更改。',
  floorHasRooms: '{{floor}} 层还有 {{count}} 间房，未撤楼层。请先撤房或改到别的楼层。',
  areaNamed: '“{{name}}”已是区域 {{place}} 的名字，未作更改。请另取名字。',
  codeTaken: '代码 {{place}} 已在用，未添加。请另选代码。',
  areaRetired: '区域 {{place}} 已停用，未作更改。',
  areaInUse: '区域 {{place}} 正在用，未作更改。',
  openAtArea: '区域 {{place}} 还有 {{count}} 件未结（{{numbers}}），未停用。请先办完。',
};
