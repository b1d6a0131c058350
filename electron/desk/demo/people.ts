/** The people of the demo house, with the hours their roster gives them. Invented names, all of them. */
import type { Role } from '../../../shared/kernel/permissions.ts';
import type { Department } from '../../../shared/staff/contract.ts';

export type DemoPerson = {
  code: string;
  name: string;
  role: Role;
  department: Department;
  floors: readonly string[];
  /** Hours on duty, minutes after midnight; null: comes when called. */
  from: number | null;
  until: number | null;
};

const hours = (from: number, until: number) => ({ from: from * 60, until: until * 60 });
const day = hours(7, 22);
const away = { from: null, until: null };

const person = (
  code: string,
  name: string,
  role: Role,
  department: Department,
  when: { from: number | null; until: number | null },
  floors: readonly string[] = [],
): DemoPerson => ({ code, name, role, department, floors, ...when });

const attendants = [
  '王芳',
  '李娜',
  '张伟',
  '刘敏',
  '陈杰',
  '杨霞',
  '黄磊',
  '赵雪',
  '周婷',
  '徐静',
  '朱琳',
  '马超',
];

export const demoPeople: readonly DemoPerson[] = [
  person('001', '赵敏', 'operator', 'front-office', hours(7, 15)),
  person('002', '孙丽', 'operator', 'front-office', hours(15, 23)),
  person('003', '周强', 'operator', 'front-office', hours(23, 7)),
  person('010', '陈静', 'supervisor', 'housekeeping', hours(7, 15)),
  person('011', '刘洋', 'supervisor', 'housekeeping', hours(15, 23)),
  person('020', '吴刚', 'duty-manager', 'front-office', hours(18, 8)),
  person('090', '管理员', 'administrator', 'front-office', away),
  ...attendants.map((name, index) =>
    person(String(101 + index), name, 'attendant', 'housekeeping', day, [String(index + 1)]),
  ),
  person('115', '郭英', 'attendant', 'housekeeping', day, ['A15']),
  person('121', '何平', 'attendant', 'housekeeping', hours(22, 7), ['*']),
  person('122', '高峰', 'attendant', 'housekeeping', hours(22, 7), ['*']),
  person('131', '林涛', 'captain', 'housekeeping', day),
  person('132', '罗兰', 'captain', 'housekeeping', day),
  person('201', '宋军', 'department', 'engineering', day),
  person('202', '唐亮', 'department', 'engineering', hours(15, 7)),
  person('211', '许梅', 'department', 'laundry', day),
  person('221', '韩冰', 'department', 'food-beverage', hours(7, 23)),
  person('231', '冯勇', 'department', 'concierge', hours(7, 23)),
  // Security is on its rounds day and night: a roster of 24 hours.
  person('241', '董强', 'department', 'security', hours(0, 24)),
];

/** The demo's PIN: the code with each digit doubled, `001` → `000011`. */
export const demoPin = (code: string): string => [...code].map((digit) => digit + digit).join('');

/** Telephone of a person: a prefix and the staff code. */
export const demoExtension = (code: string): string => `8${code}`;
