import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';

export const run = promisify(execFile);

/** Go finds nothing but what lies here, and keeps what it has compiled. */
export const GO_ENVIRONMENT: Readonly<Record<string, string>> = {
  GOFLAGS: '-mod=mod',
  GOPROXY: 'off',
  GOCACHE: join(tmpdir(), 'go-cache'),
  GOPATH: join(tmpdir(), 'go-path'),
};

async function isHere(command: string): Promise<boolean> {
  try {
    await run(command, [command === 'go' ? 'version' : '--version']);
    return true;
  } catch (error) {
    // `sh` has no such option; what cannot be found has this code.
    return (error as { code?: unknown }).code !== 'ENOENT';
  }
}

/** Languages come with the system; where one is missing that is said, and on the machine that decides none may be. */
export async function isMissing(command: string): Promise<boolean> {
  if (await isHere(command)) return false;
  console.warn(`${command} is not installed: its code was not run.`);
  expect(process.env['REQUIRE_LANGUAGES'], `${command} has to be installed here`).toBeUndefined();
  return true;
}
