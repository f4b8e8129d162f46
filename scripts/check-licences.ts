// `npm run licences`: fails where an installed package has no licence that we know, or where one that is in the bill of
// materials is under one that a council couldn't take. What a package's own files say counts, beside what the lockfile
// says of it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { init, type ModuleInfos } from 'license-checker-rseidelsohn';
import { billIn, keyOf } from './packages/bill';
import { billFile } from './packages/make-bill';
import { isShippable, microsoftOfficeJs } from './packages/shippable';

const root = join(__dirname, '..');

function installedPackages(): Promise<ModuleInfos> {
  return new Promise((resolve, reject) => {
    init({ start: root, excludePrivatePackages: true }, (error, found) => {
      if (error instanceof Error) reject(error);
      else resolve(found);
    });
  });
}

async function main(): Promise<void> {
  const installed = new Map(
    Object.entries(await installedPackages()).map(([key, { licenses }]) => [key, [licenses ?? []].flat().join(' AND ')]),
  );
  const shipped = billIn(readFileSync(join(root, billFile), 'utf8')).components.filter(({ name }) => name !== microsoftOfficeJs);
  const problems = [
    ...[...installed]
      .filter(([key, licence]) => !key.startsWith(`${microsoftOfficeJs}@`) && (licence === '' || /UNKNOWN|UNLICENSED/.test(licence)))
      .map(([key]) => `${key}: no licence`),
    ...shipped.map(keyOf).flatMap((key) => {
      const licence = installed.get(key);
      if (licence === undefined) return [`${key}: in the bill of materials and not installed; run npm ci`];
      return isShippable(licence) ? [] : [`${key}: ${licence} can’t be shipped in the add-in`];
    }),
  ];
  for (const problem of problems) console.error(problem);
  console.log(`Licences: ${installed.size} packages looked at, ${shipped.length} of them can ship, ${problems.length} problems.`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

void main();
