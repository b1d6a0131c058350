export const session = {
  badPin: '工号或密码不对，没有登录。请重新输入。',
  confirmIdentity: '这一步要先确认是您本人，还没有做。请再输一次自己的密码。',
  notConfirmed: '密码不对，还没有做。请重新输入您自己的密码。',
  tooMany: '连续输错多次，请等 {{seconds}} 秒再试。',
};
