/** 登录与锁定。 */
export const session = {
  code: '工号',
  pin: '密码',
  showPin: '显示密码',
  signIn: '登录',
  unlock: '解锁',
  demoHint: '演示用：工号与密码',
  notForConsole: '{{role}}的工号不用来登录工作台，没有登录。请用联络员或主管的工号。',
  locked: '已锁定',
  lockedBy: '{{name}} 已离开，工作台锁定',
  takeOver: '换人接手：在上面输入自己的工号与密码。正在进行的来电保持原样。',
  lockSoon: '{{seconds}} 秒后锁定，按任意键继续',
  alarms: '警报 {{count}}',
  warnings: '提醒 {{count}}',
  calls: '来电 {{count}}',
  quiet: '没有未处理的警报',
};
