// `npm run lockfile`: fails where package-lock.json would let something else in than the registry's own packages.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesIn } from './packages/lockfile';
import { lockfileFaults } from './packages/lockfile-faults';

const packages = packagesIn(readFileSync(join(__dirname, '..', 'package-lock.json'), 'utf8'));
const faults = lockfileFaults(packages);
for (const fault of faults) console.error(fault);
console.log(`Lockfile: ${packages.length - 1} packages looked at, ${faults.length} problems.`);
process.exitCode = faults.length > 0 ? 1 : 0;
