export const staff = {
  onlyAdministrators: '管理员的账号只有管理员能改，没有改动。请找管理员。',
  lastAdministrator: '{{name}}是最后一位管理员，不能停用，没有改动。请先添加另一位管理员。',
  unknown: '没有工号为 {{code}} 的员工，没有改动。请核对工号。',
  exists: '工号 {{code}} 已有人使用，没有添加。',
  notOnDuty: '{{name}} 不在岗，没有改动。',
  alreadyOn: '{{name}} 已经在岗，没有改动。',
  inactive: '{{name}}（{{code}}）已离职停用，没有改动。请另选一人。',
  weakPin: '这个密码太简单，没有保存。请至少用 {{least}} 位数字，或八个以上字符。',
  openJobs: '{{name}} 手上还有 {{count}} 件未完成，不能签退。请先交给别人。',
  holdsKeys: '{{name}} 手上还有 {{keys}}，没有签退或停用。请先交回或转交。',
  badgeTaken: '工牌 {{badge}} 已登记给别人，没有添加。请核对工牌。',
  witnessUnknown: '工号 {{code}} 与密码对不上，这一步没有登记。请核对后再试。',
};
