/** 派单建议的理由：一条一句，按权衡的先后。 */
export const routing = {
  floorDesk: '{{floor}} 层值台至 {{until}}',
  floorDeskEmpty: '{{floor}} 层值台至 {{until}}，但无人在岗',
  coversFloor: '负责 {{floor}} 层',
  ownIsHeavy: '{{name}}（{{floor}} 层）手上已有 {{load}} 件',
  neighbour: '就近，{{floor}} 层',
  nightCovers: '夜班兼顾全部楼层',
  floorEmpty: '{{floor}} 层无人在岗',
  department: '$t(board.department.{{department}})在岗',
  departmentEmpty: '$t(board.department.{{department}})无人在岗',
  noFloor: '不属于某一楼层',
  answers: '由$t(app.role.{{role}})处理',
  answersOffDuty: '$t(app.role.{{role}})不在岗，仍请致电',
  nobody: '无人在岗',
  load: '手上 {{load}} 件',
  onBreak: '{{name}} 正在休息',
  onlyOnBreak: '正在休息，但没有别人',
};
