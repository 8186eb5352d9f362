import { type Role, ROLE_NAMES, ROLES } from '@tongxing/shared';

const roleList = ROLES.map((role: Role) => `${role}(${ROLE_NAMES[role]})`).join('、');

export const CREATE_STAFF = {
  usage: `用法：create-staff --login <登录名> --name <姓名> --role <角色> [--role <角色>…]
登录名：3 到 40 个小写字母、数字、点、横线或下划线。姓名：20 字以内。
角色：${roleList}`,
  taken: (login: string) => `登录名 ${login} 已经有人用了，请换一个。`,
  made: (login: string, password: string) =>
    `账号建好了。\n登录名：${login}\n密码：${password}\n密码只显示这一次，系统里只存了它的散列，请现在交给本人。`,
} as const;
