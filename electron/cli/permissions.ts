/** `desk permissions`: who may do what, computed from the contract and the table of roles. */
import { readFileSync, writeFileSync } from 'node:fs';
import {
  may,
  type Permission,
  permissions,
  type Role,
  roles,
} from '../../shared/kernel/permissions.ts';
import { sensitiveFields } from '../../shared/kernel/sensitive.ts';
import { procedures } from '../desk/router.ts';

/** Role by role, whether it is allowed. */
type ByRole = Record<Role, boolean>;

const byRole = (allowed: (role: Role) => boolean): ByRole =>
  Object.fromEntries(roles.map((role) => [role, allowed(role)])) as ByRole;

/** Every operation of the contract with every role; `anyone`: open before anybody has signed in. */
export const operationsByRole = () =>
  procedures().map(({ path, meta: { kind, permission } }) => ({
    name: path,
    kind,
    permission,
    anyone: permission === 'anyone',
    roles: byRole((role) => permission === 'anyone' || may(role, permission)),
  }));

/** Every field that is kept from some who may ask the operation, with every role. */
export const fieldsByRole = () =>
  sensitiveFields.map((field) => ({
    ...field,
    roles: byRole((role) => field.permission !== null && may(role, field.permission)),
  }));

const begin = '<!-- permissions: written by `npm run permissions` -->';
const end = '<!-- /permissions -->';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const ticks = (allowed: ByRole): string[] => roles.map((role) => (allowed[role] ? '●' : ''));
const rule = (columns: number): string => line(['---', ...Array<string>(columns).fill(':-:')]);

const permissionLines = (): string[] => {
  const operations = operationsByRole();
  const of = (permission: Permission | 'anyone') =>
    operations.filter((operation) => operation.permission === permission);
  return [
    `${operations.length} operations; each needs one permission, asked for on every call and in the main process alone.`,
    '',
    line(['permission', 'operations', ...roles]),
    rule(roles.length + 1),
    line(['*(anyone)*', String(of('anyone').length), ...roles.map(() => '●')]),
    ...permissions.map((permission) =>
      line([
        `\`${permission}\``,
        String(of(permission).length),
        ...ticks(byRole((role) => may(role, permission))),
      ]),
    ),
    '',
    '<details><summary>Which operations</summary>',
    '',
    ...(['anyone', ...permissions] as const).flatMap((permission) => {
      const names = of(permission).map(({ name }) => `\`${name}\``);
      return names.length === 0 ? [] : [`- **${permission}**: ${names.join(' ')}`];
    }),
    '',
    '</details>',
  ];
};

const fieldLines = (): string[] => [
  line(['kept back', 'what it is', 'own', ...roles]),
  rule(roles.length + 2),
  ...fieldsByRole().map(({ field, what, own, roles: allowed }) =>
    line([`\`${field}\``, what, own ? '●' : '', ...ticks(allowed)]),
  ),
];

/** The section of the documentation, its marks included. */
export const permissionSection = (): string =>
  [begin, '', ...permissionLines(), '', ...fieldLines(), '', end].join('\n');

/** The text with the section between its marks made anew. @throws Error where the marks are not in it */
export const withSection = (text: string): string => {
  const [from, until] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || until < from) throw new Error(`the text has no ${begin} … ${end}`);
  return `${text.slice(0, from)}${permissionSection()}${text.slice(until + end.length)}`;
};

type Options = { fields?: boolean; into?: string };

export const listPermissions = ({ fields = false, into }: Options): void => {
  if (into !== undefined) {
    writeFileSync(into, withSection(readFileSync(into, 'utf8')));
    return;
  }
  const list = fields ? fieldsByRole() : operationsByRole();
  process.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
};
