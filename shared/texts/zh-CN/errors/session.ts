export const session = {
  badPin: '工号或密码不对，没有登录。请重新输入。',
  tooMany: '连续输错多次，请等 {{seconds}} 秒再试。',
};
