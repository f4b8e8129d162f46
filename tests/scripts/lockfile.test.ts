// A lockfile lets nothing in but the registry's own packages, each checked by its hash: everything else is a fault.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packagesIn } from '../../scripts/packages/lockfile';
import { lockfileFaults } from '../../scripts/packages/lockfile-faults';

const integrity = `sha512-${'A'.repeat(86)}==`;
const wide = { version: '4.2.3', integrity };

/** A lockfile of a project that asks for one package, with what else the case says. */
function faultsOf(
  packages: Readonly<Record<string, unknown>>,
  asked: Readonly<Record<string, string>> = { wide: '4.2.3' },
): readonly string[] {
  const project = { name: 'plan', version: '1.0.0', dependencies: asked };
  return lockfileFaults(
    packagesIn(JSON.stringify({ lockfileVersion: 3, packages: { '': project, 'node_modules/wide': wide, ...packages } })),
  );
}

const at = (place: string, entry: Readonly<Record<string, unknown>>) => faultsOf({ [`node_modules/${place}`]: { ...wide, ...entry } });

test('the project’s own lockfile has no fault', () => {
  const text = readFileSync(path.join(__dirname, '..', '..', 'package-lock.json'), 'utf8');
  expect(packagesIn(text).length).toBeGreaterThan(1_000);
  expect(lockfileFaults(packagesIn(text))).toEqual([]);
});

test.each<[string, readonly string[]]>([
  ['a package alone', faultsOf({})],
  ['a package within another', at('wide/node_modules/@scope/narrow', {})],
  [
    'ranges, a tag and an alias',
    at('a', { dependencies: { b: '^1.0.0 || >=2.0.0-beta.1 <3', c: 'latest', d: '*', e: 'npm:@scope/wide@^4' } }),
  ],
  [
    'a package under the name that another asks for it by',
    faultsOf({
      'node_modules/a': { ...wide, dependencies: { 'wide-cjs': 'npm:wide@^4.2.0' } },
      'node_modules/wide-cjs': { ...wide, name: 'wide' },
    }),
  ],
  [
    'one of a scope under such a name',
    faultsOf({
      'node_modules/a': { ...wide, dependencies: { old: 'npm:@scope/wide@4' } },
      'node_modules/old': { ...wide, name: '@scope/wide' },
    }),
  ],
  ['a known package for development that runs a script', at('esbuild', { hasInstallScript: true, dev: true })],
])('no fault: %s', (_what, faults) => {
  expect(faults).toEqual([]);
});

test.each<[string, readonly string[], RegExp]>([
  ['no hash', at('a', { integrity: undefined }), /has no SHA-512/],
  ['a weak hash', at('a', { integrity: 'sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA=' }), /has no SHA-512/],
  ['a hash cut short', at('a', { integrity: integrity.slice(0, -4) }), /has no SHA-512/],
  ['a weak hash beside a strong one', at('a', { integrity: `sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA= ${integrity}` }), /has no SHA-512/],
  ['another server', at('a', { resolved: 'https://example.org/a.tgz' }), /comes from https:\/\/example\.org\/a\.tgz/],
  ['a server without TLS', at('a', { resolved: 'http://example.org/a.tgz' }), /comes from http:/],
  ['a repository', at('a', { resolved: 'git+ssh://git@example.org/a.git#0123456' }), /comes from git\+ssh:/],
  ['an archive on this machine', at('a', { resolved: 'file:a.tgz' }), /comes from file:a\.tgz/],
  ['a folder of this machine', at('a', { resolved: 'a', link: true }), /is a folder of one machine/],
  ['another package in its place', at('a', { name: 'b' }), /under a name that nothing asks for/],
  [
    'another package in place of an alias',
    faultsOf({ 'node_modules/a': { ...wide, dependencies: { old: 'npm:wide@4' } }, 'node_modules/old': { ...wide, name: 'wilde' } }),
    /under a name that nothing asks for/,
  ],
  ['an unknown package that runs a script', at('a', { hasInstallScript: true, dev: true }), /runs a script/],
  ['a known one that would ship', at('esbuild', { hasInstallScript: true }), /runs a script/],
  ['a package that asks for a repository', at('a', { dependencies: { b: 'someone/b' } }), /asks for b from someone\/b/],
  ['one that asks for an archive', at('a', { optionalDependencies: { b: 'https://example.org/b.tgz' } }), /asks for b from https:/],
  ['a project that asks for a range', faultsOf({}, { wide: '^4.2.3' }), /asks for wide as “\^4\.2\.3”/],
  ['a project that asks for a tag', faultsOf({}, { wide: 'latest' }), /asks for wide as “latest”/],
  ['a project that asks for a folder', faultsOf({}, { wide: 'file:../wide' }), /asks for wide as “file:/],
])('a fault: %s', (_what, faults, sentence) => {
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.join('\n')).toMatch(sentence);
});

test('a lockfile of another version is refused', () => {
  expect(() => packagesIn('{"lockfileVersion":1,"dependencies":{}}')).toThrow('isn’t of version 3');
});
