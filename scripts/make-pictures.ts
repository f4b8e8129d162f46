// Prints the sample as the add-in leaves it: `npm run pictures`. All pages go to .cache/pictures/sheets, three to docs/pictures
// for README.md. Needs LibreOffice, poppler-utils and the fonts that README.md names.

import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { plansToPrint } from './pictures/plans-to-print';
import { picturesOf, printTo, withOnlySheet } from './pictures/print';

const root = path.join(__dirname, '..');
const inReadme = ['deliverables', 'programme-plan', 'plan-settings'];

async function main(): Promise<void> {
  const folder = path.join(root, '.cache', 'pictures', 'sheets');
  const plans = await plansToPrint();
  const sheets = plans.flatMap(({ workbook, sheets: shown }) =>
    shown.map(({ sheet, picture }) => ({ name: picture, xlsx: withOnlySheet(workbook, sheet) })),
  );
  await rm(folder, { recursive: true, force: true });
  await printTo(folder, sheets, 'soffice');
  for (const { name } of sheets) await picturesOf(folder, name, 100);
  await mkdir(path.join(root, 'docs', 'pictures'), { recursive: true });
  for (const name of inReadme) await copyFile(path.join(folder, `${name}-1.png`), path.join(root, 'docs', 'pictures', `${name}.png`));
}

if (require.main === module) void main();
