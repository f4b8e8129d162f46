// The bill of materials holds all that can ship and nothing else, under the project's own name, with the lockfile's
// hashes and licences that may ship.

import { billFaults, billIn, billOfWhatShips } from '../../scripts/packages/bill';
import { packagesIn } from '../../scripts/packages/lockfile';

const project = { name: 'plan', version: '1.0.0' };
const integrity = `sha512-${'A'.repeat(86)}==`;
const content = '0'.repeat(128);

/** A package as npm lists it. */
function listed(name: string, more: Readonly<Record<string, unknown>> = {}) {
  const hashes = [{ alg: 'SHA-512', content }];
  return { 'bom-ref': `${name}@1.0.0`, name, version: '1.0.0', properties: [], hashes, licenses: [{ license: { id: 'MIT' } }], ...more };
}

const development = { properties: [{ name: 'cdx:npm:package:development', value: 'true' }] };

/** What npm lists in a folder "s": the project asks for react and jest, jest for react too. */
function listedByNpm(...components: readonly ReturnType<typeof listed>[]) {
  return billIn(
    JSON.stringify({
      bomFormat: 'CycloneDX',
      metadata: { component: { 'bom-ref': 'plan@1.0.0', name: 's', version: '1.0.0' } },
      components,
      dependencies: [
        { ref: 'plan@1.0.0', dependsOn: ['react@1.0.0', 'jest@1.0.0'] },
        { ref: 'jest@1.0.0', dependsOn: ['react@1.0.0'] },
        { ref: 'react@1.0.0', dependsOn: [] },
      ],
    }),
  );
}

const locked = packagesIn(
  JSON.stringify({
    lockfileVersion: 3,
    packages: {
      '': project,
      'node_modules/react': { version: '1.0.0', integrity },
      'node_modules/jest': { version: '1.0.0', integrity, dev: true },
    },
  }),
);

const both = listedByNpm(listed('react'), listed('jest', development));

test('what is for development alone is left out, also of what depends on what', () => {
  const bill = billOfWhatShips(both, project);
  expect(bill.components.map(({ name }) => name)).toEqual(['react']);
  expect(bill.dependencies).toEqual([
    { ref: 'plan@1.0.0', dependsOn: ['react@1.0.0'] },
    { ref: 'react@1.0.0', dependsOn: [] },
  ]);
  expect(bill.metadata.component.name).toBe('plan');
  expect(billFaults(bill, locked, project)).toEqual([]);
});

test('a package that lies in two places is listed once', () => {
  expect(billOfWhatShips(listedByNpm(listed('react'), listed('react')), project).components).toHaveLength(1);
});

test.each<[string, ReturnType<typeof listedByNpm>, string]>([
  ['one that can ship is missing', listedByNpm(), 'react@1.0.0 can ship and isn’t in the bill.'],
  ['one for development is listed', listedByNpm(listed('react'), listed('jest')), 'jest@1.0.0 is in the bill and not in what can ship.'],
  ['another version', listedByNpm(listed('react', { version: '2.0.0' })), 'react@1.0.0 can ship and isn’t in the bill.'],
  [
    'another hash',
    listedByNpm(listed('react', { hashes: [{ alg: 'SHA-512', content: 'f'.repeat(128) }] })),
    'react@1.0.0 has another hash in the bill than in the lockfile.',
  ],
  ['no hash', listedByNpm(listed('react', { hashes: undefined })), 'react@1.0.0 has another hash in the bill than in the lockfile.'],
  [
    'a licence that may not ship',
    listedByNpm(listed('react', { licenses: [{ license: { id: 'GPL-3.0-only' } }] })),
    'react@1.0.0 can’t ship under “GPL-3.0-only”.',
  ],
  [
    'one of two licences that may not',
    listedByNpm(listed('react', { licenses: [{ expression: 'MIT AND GPL-3.0-only' }] })),
    'react@1.0.0 can’t ship under “MIT AND GPL-3.0-only”.',
  ],
  ['no licence', listedByNpm(listed('react', { licenses: undefined })), 'react@1.0.0 can’t ship under “”.'],
])('a fault: %s', (_what, everything, sentence) => {
  expect(billFaults(billOfWhatShips(everything, project), locked, project)).toContain(sentence);
});

test('a choice of licences may ship where one of them may', () => {
  const bill = billOfWhatShips(listedByNpm(listed('react', { licenses: [{ expression: '(MIT OR GPL-3.0-or-later)' }] })), project);
  expect(billFaults(bill, locked, project)).toEqual([]);
});

test('the folder’s name instead of the project’s is a fault', () => {
  const bill = billOfWhatShips(both, project);
  expect(billFaults({ ...bill, metadata: both.metadata }, locked, project)).toContain('The bill is of s, not of plan@1.0.0.');
});

test('what isn’t a bill is refused', () => {
  expect(() => billIn('{"bomFormat":"CycloneDX","components":[]}')).toThrow('something else than a CycloneDX bill');
});
