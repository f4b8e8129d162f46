// `npm run bill`: writes the bill of materials of what can ship, and fails where it isn't what the lockfile says or
// something in it may not ship.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { name, version } from '../package.json';
import { billFile, makeBill } from './packages/make-bill';

const root = join(__dirname, '..');
const { bill, faults } = makeBill(root, { name, version });
mkdirSync(dirname(join(root, billFile)), { recursive: true });
writeFileSync(join(root, billFile), `${JSON.stringify(bill, null, 2)}\n`);
for (const fault of faults) console.error(fault);
console.log(`Bill of materials: ${bill.components.length} packages can ship, ${faults.length} problems. It is in ${billFile}.`);
process.exitCode = faults.length > 0 ? 1 : 0;
