// What in a lockfile would let something else in than the registry's own package of that name and version, checked by
// its hash.

import { nameAtPlace, type Asked, type LockedPackage } from './lockfile';

/** Packages for development that run a script where they are installed: each builds or picks its native part. */
const mayRunScripts: ReadonlySet<string> = new Set(['@parcel/watcher', '@swc/core', 'esbuild', 'protobufjs', 'unrs-resolver']);

/** Of SHA-512, in base64. */
const hash = /^sha512-[A-Za-z0-9+/]{86}==$/;

/** One version: no range, tag or address. */
const oneVersion = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** Sentences, none where all is well. */
export function lockfileFaults(packages: readonly LockedPackage[]): readonly string[] {
  const asked = new Set(packages.flatMap(({ asks }) => asks.map(aliasOf)));
  return packages.flatMap((each) => (each.place === '' ? faultsOfProject(each) : faultsOf(each, asked)));
}

function faultsOfProject({ asks }: LockedPackage): readonly string[] {
  return asks
    .filter(({ spec }) => !oneVersion.test(spec))
    .map(({ name, spec }) => `package.json asks for ${name} as “${spec}”, not for one version.`);
}

function faultsOf(locked: LockedPackage, asked: ReadonlySet<string>): readonly string[] {
  const { place, name, version, integrity, address, isLink, isForDevelopment, runsScript, asks } = locked;
  const known = nameAtPlace(place);
  const told = `${name}@${version}, at ${place},`;
  return [
    ...(isLink ? [`${told} is a folder of one machine.`] : []),
    ...(address === '' ? [] : [`${told} comes from ${address}: the lockfile takes packages from the registry by name alone.`]),
    ...(hash.test(integrity) ? [] : [`${told} has no SHA-512 to be checked by.`]),
    ...(known === name || asked.has(aliasOf({ name: known, spec: `npm:${name}@` }))
      ? []
      : [`${told} is there under a name that nothing asks for it by.`]),
    ...(runsScript && !(isForDevelopment && mayRunScripts.has(name)) ? [`${told} runs a script where it is installed.`] : []),
    ...asks.filter(({ spec }) => !isOfRegistry(spec)).map((each) => `${told} asks for ${each.name} from ${each.spec}.`),
  ];
}

/** "string-width-cjs npm:string-width": a name, and the package that is asked for under it; its version doesn't matter. */
function aliasOf({ name, spec }: Asked): string {
  return `${name} ${spec.replace(/(?<=.)@[^@/]*$/, '')}`;
}

/** Versions, or another package of the registry; not an address, a repository or a folder. */
function isOfRegistry(spec: string): boolean {
  return spec.startsWith('npm:') || !/[:/]/.test(spec);
}
