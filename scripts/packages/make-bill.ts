// Has npm list every package of the lockfile, and makes of it the bill of what can ship. Needs no network and no
// node_modules.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { billFaults, billIn, billOfWhatShips, type Bill, type Project } from './bill';
import { packagesIn } from './lockfile';

/** Where a CI run keeps it, from the project's folder. */
export const billFile = '.cache/bill/programme-plan-addin.cdx.json';

/** The bill, and what is wrong with it. `root`: the project's folder. */
export function makeBill(root: string, project: Project): { readonly bill: Bill; readonly faults: readonly string[] } {
  const bill = billOfWhatShips(billIn(listedByNpm(root)), project);
  return { bill, faults: billFaults(bill, packagesIn(readFileSync(join(root, 'package-lock.json'), 'utf8')), project) };
}

function listedByNpm(root: string): string {
  const given = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  const { status, stdout, stderr } = spawnSync('npm', given, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${given.join(' ')} failed. It takes npm 10.2 or newer.\n${stderr}`);
  return stdout;
}
