export const session = {
  badPin: '工号或密码不对，没有登录。请重新输入。',
  confirmIdentity: '这一步要先确认是您本人，还没有做。请再输一次自己的密码。',
  notConfirmed: '密码不对，还没有做。请重新输入您自己的密码。',
  notOpened:
    '没有登录：本机启动后还没有用长密码打开过，六位密码现在不能用。请主管或值班经理先登录一次，或用八位以上的密码。',
  passwordWanted: '您现在的岗位要用八位以上的密码，没有登录。请管理员给您设一个。',
  pinOfProgram: '程序不能用六位密码登录。请用八位以上的密码。',
  tooMany: '连续输错多次，请等 {{seconds}} 秒再试。',
};
