// Makes the small workbooks of tests/fixtures from the typed facts beside it: `npm run make-fixtures`. Councils,
// projects and figures are invented.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { fixtures } from './fixtures/all';
import { fixtureWorkbook } from './fixtures/build';

async function main(): Promise<void> {
  const folder = path.join(__dirname, '..', 'tests', 'fixtures');
  await mkdir(folder, { recursive: true });
  for (const fixture of fixtures) await writeFile(path.join(folder, `${fixture.name}.xlsx`), await fixtureWorkbook(fixture));
}

if (require.main === module) void main();
