/**
 * PINs and passwords, kept as argon2id hashes (OWASP's parameters: 19 MiB, two passes, one lane). Slow by
 * design: the desk has it done by a thread (see `secrets.ts`). Nothing here ever logs or returns a secret.
 */
import { argon2id, argon2Verify } from 'hash-wasm';

const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;

/**
 * @param salt sixteen bytes as hex
 * @param key mixed in where there is one: without it the hash cannot be guessed at
 */
export const hashSecret = (secret: string, salt: string, key?: Uint8Array): Promise<string> =>
  argon2id({
    ...cost,
    ...(key ? { secret: key } : {}),
    password: secret,
    salt: Buffer.from(salt, 'hex'),
    outputType: 'encoded',
  });

/** A hash nobody has the secret of: an unknown code takes as long to refuse as a wrong PIN. */
export const decoy =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$W4pPlw6i6OYlLMQ5VYyXzGx7XKp8n0YIzJ9DqQyZqjM';

/** True when the secret fits. Without a hash it takes as long and is false. */
export const secretFits = async (
  secret: string,
  hash: string | null,
  key?: Uint8Array,
): Promise<boolean> => {
  const fits = await argon2Verify({
    password: secret,
    hash: hash ?? decoy,
    ...(key ? { secret: key } : {}),
  }).catch(() => false);
  return fits && hash !== null;
};
