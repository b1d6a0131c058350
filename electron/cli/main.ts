/** The `desk` command line: the same core as the windows use, for tests, imports and scripts. */
import { Command, Option } from 'commander';
import { runBatch } from './batch.ts';
import { runCall } from './call.ts';
import { fail } from './failure.ts';
import { runInit } from './init.ts';
import { listPermissions } from './permissions.ts';
import { listProcedures } from './procedures.ts';
import { runRestore } from './restore.ts';
import { runVerify } from './verify.ts';

// Whoever reads only the beginning of an answer has had enough of it: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** Secrets may stand in the environment: what stands on the command line anybody on the PC can read while it runs. */
const pin = (whose: string) => new Option('--pin <pin>', whose).env('BELLBOARD_PIN');
const passphrase = () =>
  new Option('--passphrase <words>', 'of a copy under lock').env('BELLBOARD_PASSPHRASE');

const program = new Command('desk')
  .description("Bellboard's desk without a window.")
  .option('--data <dir>', 'the folder the house lives in')
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : 2);
  });

const dataDir = (): string => {
  const { data } = program.opts<{ data?: string }>();
  if (data === undefined) {
    process.stderr.write('desk: say where the house lives: desk --data DIR …\n');
    process.exit(2);
  }
  return data;
};

program
  .command('init')
  .description('make a house in an empty folder and print its summary')
  .option('--demo', 'the demo house')
  .option('--empty', 'an empty house with one administrator, code 090')
  .option('--at <moment>', 'the moment the demo house lives at, ISO 8601')
  .addOption(
    pin('the password of the administrator of an empty house; left out, one is made and printed'),
  )
  .action((options) => runInit(dataDir(), options).catch(fail));

program
  .command('call <procedure> [json]')
  .description('call one operation and print its output')
  .option('--as <code>', 'staff code')
  .addOption(pin('PIN or password'))
  .action((procedure, json, options) => runCall(dataDir(), procedure, json, options).catch(fail));

program
  .command('batch')
  .description('read a call a line from standard input and answer a line each')
  .option('--as <code>', 'staff code')
  .addOption(pin('PIN or password'))
  .action((options) => runBatch(dataDir(), options).catch(fail));

program
  .command('procedures')
  .description('print the contract: every operation with its permission and JSON schemas')
  .action(listProcedures);

program
  .command('restore <backup>')
  .description('go back to a copy of the house; the house as it was is kept aside')
  .option('--dry-run', 'verify the copy and say what would be taken back, and change nothing')
  .addOption(passphrase())
  .action((backup, options) => runRestore(dataDir(), backup, options).catch(fail));

program
  .command('permissions')
  .description('print who may do what: every operation with every role')
  .option('--fields', 'the fields that are kept back from some instead')
  .option('--into <file>', 'write both as tables between their marks in a document')
  .action(listPermissions);

program
  .command('verify')
  .description('check the record and the database; exits 0 when both are whole, else 1')
  .action(() => runVerify(dataDir()).catch(fail));

await program.parseAsync();
