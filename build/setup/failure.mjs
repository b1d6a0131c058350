// Owns the shape of a set-up failure: what happened and the command that mends it.
// Knows nothing about who raises it or where it is shown.

/** @typedef {Error & { mend: string }} SetupFailure */

/**
 * A failure the reader can mend.
 * @param {string} what what happened, in one sentence
 * @param {string} mend what to do about it: a command to run, or one sentence with the command
 * @param {string} [detail] what the program that failed printed
 * @returns {SetupFailure}
 */
export function setupFailure(what, mend, detail = '') {
  const words = detail.trim() === '' ? what : `${what}\n${indent(telling(detail))}`;
  return Object.assign(new Error(words), { name: 'SetupFailure', mend });
}

/**
 * The text to show for any error: a set-up failure with its way out, anything else with its stack.
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof Error && 'mend' in error) {
    return `\n✗ ${error.message}\n  What to do: ${error.mend}\n`;
  }
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `\n✗ The set-up met something it does not know.\n${indent(words)}\n`;
}

/**
 * The failure of a command that talks to the npm registry, told by what it printed.
 * @param {string} doing what was being done, e.g. "install the packages"
 * @param {string} output what npm printed
 * @param {string} command the command to try again
 */
export function registryFailure(doing, output, command) {
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network/i.test(output)) {
    return setupFailure(
      `The npm registry is out of reach, so the set-up could not ${doing}.`,
      `connect to the network (or set the registry: npm config set registry …), then run: ${command}`,
      output,
    );
  }
  if (/EACCES|EPERM/.test(output)) {
    return setupFailure(
      `No right to write here, so the set-up could not ${doing}.`,
      `give the folder to yourself: sudo chown -R "$(id -un)" . && ${command}`,
      output,
    );
  }
  if (/CERT|certificate/.test(output)) {
    return setupFailure(
      `npm does not trust the registry's certificate, so the set-up could not ${doing}.`,
      `name the network's own certificate: npm config set cafile /path/to/ca.pem && ${command}`,
      output,
    );
  }
  if (/ENOSPC/.test(output)) {
    return setupFailure(
      `The disk is full, so the set-up could not ${doing}.`,
      `free about 2 GB, then run: ${command}`,
      output,
    );
  }
  return setupFailure(
    `npm could not ${doing}.`,
    `see its words above, then run: ${command}`,
    output,
  );
}

/**
 * The beginning and the end of what a program printed, without the stack of its own insides and the
 * warnings npm repeats for every package.
 * @param {string} text
 */
function telling(text) {
  const noise = /^(npm error)?\s+at |EBADENGINE/;
  const lines = text
    .trim()
    .split('\n')
    .filter((line) => !noise.test(line));
  return lines.length <= 16
    ? lines.join('\n')
    : [...lines.slice(0, 8), '…', ...lines.slice(-7)].join('\n');
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '    ');
}
