/** 外框：顶行、底行、角色、班次，与服务台断开时的话。 */
export const app = {
  centre: '客房服务中心',
  clockSetBack: '电脑时钟被调慢 {{minutes}} 分',
  clockSetBackTitle:
    '电脑时钟被往回调了 {{minutes}} 分钟。工作台仍按原来的时间走，各项时长不变，已记入档案。请把电脑时钟调准，工作台会自动跟上。若电脑曾被调快、现已调准，请管理员到“档案—记录查验”按 T。',
  demo: '演示',
  demoTitle: '演示酒店：一切都是虚构的，可以整个丢弃',
  shift: {
    early: '早班',
    middle: '中班',
    night: '夜班',
  },
  role: {
    operator: '联络员',
    attendant: '楼层服务员',
    department: '部门员工',
    captain: '领班',
    supervisor: '主管',
    'duty-manager': '值班经理',
    administrator: '管理员',
  },
  saved: '已存盘 {{time}}',
  backup: '备份 {{time}}',
  backupTitle: '最近一次备份；⚠ 表示有一处没有做成',
  savedNothing: '尚无记录',
  chain: '记录链 {{word}}',
  chainTitle: '最新一条记录的校验词：交接时两边应当一致',
  lost: '与服务台的连接断开，正在重连。屏上是断开前的样子；您输入的内容还在。',
  busy: '磁盘很慢，正在写入。没有显示「已记录」的还没有记下；不用重按。',
  back: '已重新连上',
  starting: '正在打开……',
  crashed: {
    title: '这一屏出了问题',
    kept: '已存盘的记录都在，正在输入的来电内容也已保存。',
    again: '重新打开这一屏',
  },
};
