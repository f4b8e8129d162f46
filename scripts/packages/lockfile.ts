// package-lock.json as data: every package at every place where `npm ci` puts it.

/** A package as one place of node_modules has it. */
export interface LockedPackage {
  /** "node_modules/a/node_modules/@scope/b"; "" is the project itself. */
  readonly place: string;
  /** The registry's name, which differs from the place's where a package is put in under another. */
  readonly name: string;
  readonly version: string;
  /** "sha512-…" of its archive; "" where the lockfile has none. */
  readonly integrity: string;
  /** Where it comes from, if not from the registry by its name; "" otherwise, as .npmrc has npm write it. */
  readonly address: string;
  /** A link to a folder of this machine. */
  readonly isLink: boolean;
  /** Only what is for development needs it, so it can't ship. */
  readonly isForDevelopment: boolean;
  /** It runs a script of its own where it is installed. */
  readonly runsScript: boolean;
  /** The packages that it asks for. */
  readonly asks: readonly Asked[];
}

/** A package that another asks for: which versions, or from where. */
export interface Asked {
  readonly name: string;
  readonly spec: string;
}

/** The name under which a package is put in: "@scope/b" of "node_modules/a/node_modules/@scope/b". */
export function nameAtPlace(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Throws where the text is no lockfile of version 3. */
export function packagesIn(text: string): readonly LockedPackage[] {
  const found: unknown = JSON.parse(text);
  if (!isRecord(found) || found.lockfileVersion !== 3 || !isRecord(found.packages)) {
    throw new Error('package-lock.json isn’t of version 3. Run npm install with npm 10 or newer.');
  }
  return Object.entries(found.packages).flatMap(([place, entry]) => (isRecord(entry) ? [packageAt(place, entry)] : []));
}

/** An object read from JSON. */
export function isRecord(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}

export function textOf(found: unknown): string {
  return typeof found === 'string' ? found : '';
}

const kindsOfAsked = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

function packageAt(place: string, entry: Readonly<Record<string, unknown>>): LockedPackage {
  return {
    place,
    name: textOf(entry.name) === '' ? nameAtPlace(place) : textOf(entry.name),
    version: textOf(entry.version),
    integrity: textOf(entry.integrity),
    address: textOf(entry.resolved),
    isLink: entry.link === true,
    isForDevelopment: entry.dev === true,
    runsScript: entry.hasInstallScript === true,
    asks: kindsOfAsked.flatMap((kind) => {
      const asked = entry[kind];
      return isRecord(asked) ? Object.entries(asked).map(([name, spec]) => ({ name, spec: textOf(spec) })) : [];
    }),
  };
}
