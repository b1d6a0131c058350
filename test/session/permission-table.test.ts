// The tables of who may do what: for programs by the command line, for readers in the README.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { permissionSection, withSection } from '../../electron/cli/permissions.ts';
import { procedures } from '../../electron/desk/router.ts';
import { granted, roles } from '../../shared/kernel/permissions.ts';
import { sensitiveFields } from '../../shared/kernel/sensitive.ts';
import { runDesk } from '../support/command-line.ts';

type Line = { name: string; permission: string; anyone: boolean; roles: Record<string, boolean> };

it('has every operation with every role, for a program to read', async () => {
  const { code, out } = await runDesk(['permissions']);
  expect(code).toBe(0);
  const lines = JSON.parse(out) as Line[];
  expect(lines.map(({ name }) => name)).toEqual(procedures().map(({ path }) => path));
  for (const line of lines) {
    expect(Object.keys(line.roles)).toEqual([...roles]);
    for (const role of roles)
      expect(line.roles[role], `${line.name} ${role}`).toBe(
        line.anyone || granted[role].includes(line.permission as never),
      );
  }
  expect(lines.find(({ name }) => name === 'session.signIn')).toMatchObject({ anyone: true });
  expect(lines.find(({ name }) => name === 'guests.erase')?.roles).toMatchObject({
    operator: false,
    supervisor: false,
    'duty-manager': true,
  });
});

it('has every field that is kept back with every role', async () => {
  const { out } = await runDesk(['permissions', '--fields']);
  const lines = JSON.parse(out) as { field: string; roles: Record<string, boolean> }[];
  expect(lines.map(({ field }) => field)).toEqual(sensitiveFields.map(({ field }) => field));
  expect(lines.find(({ field }) => field === 'staff.pin')?.roles).toEqual(
    Object.fromEntries(roles.map((role) => [role, false])),
  );
});

it('stands in the README as it is: `npm run permissions` writes it anew', () => {
  const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');
  expect(readme).toContain(permissionSection());
  // A table that is out of step is seen: one tick taken away is enough.
  const stale = readme.replace('●', '');
  expect(stale).not.toContain(permissionSection());
  expect(withSection(stale)).toBe(readme);
  expect(() => withSection('no marks')).toThrow('the text has no');
});
