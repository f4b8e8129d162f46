// Fails where a dependency has no licence we know, or where something that ships is under one that a council couldn't take (`npm run licences`).

const path = require('node:path');

const { init } = require('license-checker-rseidelsohn');

/** What may be in the add-in's bundle. office.js is Microsoft's own, loaded from its address and never bundled. */
const shippable = /^(MIT|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|ISC|0BSD|Unlicense|CC0-1\.0|Python-2\.0|BlueOak-1\.0\.0)$/;
const microsoftOfficeJs = /^@microsoft\/office-js@/;

/** "(MIT OR CC0-1.0)" is fine if any part is; "MIT AND ISC" if every part is. A trailing * means that the text was recognised, not declared. */
function isShippable(licences) {
  const text = [licences].flat().join(' AND ');
  return text.split(' AND ').every((part) =>
    part
      .replace(/[()*]/g, '')
      .split(' OR ')
      .some((name) => shippable.test(name.trim())),
  );
}

function packages(production) {
  return new Promise((resolve, reject) => {
    init({ start: path.join(__dirname, '..'), production, excludePrivatePackages: true }, (error, found) => {
      if (error) reject(error);
      else resolve(Object.entries(found));
    });
  });
}

async function main() {
  const everything = await packages(false);
  const shipped = await packages(true);
  const problems = [
    ...everything
      .filter(([name]) => !microsoftOfficeJs.test(name))
      .filter(([, { licenses }]) => !licenses || /UNKNOWN|UNLICENSED/.test(String(licenses)))
      .map(([name]) => `${name}: no licence`),
    ...shipped
      .filter(([name, { licenses }]) => !microsoftOfficeJs.test(name) && !isShippable(licenses))
      .map(([name, { licenses }]) => `${name}: ${String(licenses)} can't be shipped in the add-in`),
  ];
  for (const problem of problems) console.error(problem);
  console.log(`Licences: ${everything.length} packages looked at, ${shipped.length} of them can ship, ${problems.length} problems.`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

main();
