// The bill of materials of what can ship (CycloneDX): npm's list of all packages without those for development.
// npm's own `--omit dev` leaves out what a development package needs too, React among it (npm/cli #7909), and before
// npm 12 the project has its folder's name (npm/cli #9178).

import { isRecord, textOf, type LockedPackage } from './lockfile';
import { isShippable, microsoftOfficeJs } from './shippable';

type Json = Readonly<Record<string, unknown>>;

/** A bill as CycloneDX has it; what isn't named here is kept as it is. */
export interface Bill extends Json {
  readonly metadata: Json & { readonly component: Json };
  readonly components: readonly Component[];
  readonly dependencies: readonly (Json & { readonly ref: string })[];
}

interface Component extends Json {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
}

/** As package.json has them. */
export interface Project {
  readonly name: string;
  readonly version: string;
}

/** Throws where the text isn't a bill of npm's. */
export function billIn(text: string): Bill {
  const found: unknown = JSON.parse(text);
  if (!isBill(found)) throw new Error('npm sbom gave something else than a CycloneDX bill of materials.');
  return found;
}

/** The bill of what can ship, from npm's bill of everything. */
export function billOfWhatShips(everything: Bill, { name }: Project): Bill {
  const { metadata } = everything;
  const components = new Map(everything.components.filter((each) => !isForDevelopment(each)).map((each) => [each['bom-ref'], each]));
  const project = textOf(metadata.component['bom-ref']);
  return {
    ...everything,
    metadata: { ...metadata, component: { ...metadata.component, name } },
    components: [...components.values()],
    dependencies: everything.dependencies
      .filter(({ ref }) => ref === project || components.has(ref))
      .map((each) => ({ ...each, dependsOn: listIn(each.dependsOn).filter((ref) => components.has(textOf(ref))) })),
  };
}

/** What is untrue of a bill, by the lockfile, or may not ship. Sentences; none where all is well. */
export function billFaults(bill: Bill, packages: readonly LockedPackage[], { name, version }: Project): readonly string[] {
  const { component } = bill.metadata;
  const locked = new Map(packages.filter(canShip).map((each) => [keyOf(each), each]));
  const listed = new Set(bill.components.map(keyOf));
  return [
    ...(component.name === name && component.version === version
      ? []
      : [`The bill is of ${textOf(component.name)}, not of ${name}@${version}.`]),
    ...[...locked.keys()].filter((key) => !listed.has(key)).map((key) => `${key} can ship and isn’t in the bill.`),
    ...bill.components.flatMap((each) => {
      const found = locked.get(keyOf(each));
      return found === undefined ? [`${keyOf(each)} is in the bill and not in what can ship.`] : faultsOf(each, found);
    }),
  ];
}

function faultsOf(component: Component, { integrity }: LockedPackage): readonly string[] {
  const licence = licenceOf(component);
  const hash = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
  const isHashed = listIn(component.hashes).some((each) => isRecord(each) && each.alg === 'SHA-512' && each.content === hash);
  return [
    ...(isHashed ? [] : [`${keyOf(component)} has another hash in the bill than in the lockfile.`]),
    ...(component.name === microsoftOfficeJs || isShippable(licence) ? [] : [`${keyOf(component)} can’t ship under “${licence}”.`]),
  ];
}

/** "MIT", "(MIT OR CC0-1.0)"; "" where none is told. */
function licenceOf({ licenses }: Component): string {
  return listIn(licenses)
    .map((each) => {
      if (!isRecord(each)) return '';
      return isRecord(each.license) ? textOf(each.license.id) || textOf(each.license.name) : textOf(each.expression);
    })
    .join(' AND ');
}

function canShip({ place, isForDevelopment: forDevelopment }: LockedPackage): boolean {
  return place !== '' && !forDevelopment;
}

/** "react@19.3.1". */
export function keyOf({ name, version }: Pick<Component, 'name' | 'version'>): string {
  return `${name}@${version}`;
}

function isForDevelopment({ properties }: Component): boolean {
  return listIn(properties).some((each) => isRecord(each) && each.name === 'cdx:npm:package:development' && each.value === 'true');
}

function isBill(found: unknown): found is Bill {
  return (
    isRecord(found) &&
    found.bomFormat === 'CycloneDX' &&
    isRecord(found.metadata) &&
    isRecord(found.metadata.component) &&
    listIn(found.components).every(
      (each) => isRecord(each) && [each['bom-ref'], each.name, each.version].every((text) => textOf(text) !== ''),
    ) &&
    Array.isArray(found.components) &&
    Array.isArray(found.dependencies) &&
    listIn(found.dependencies).every((each) => isRecord(each) && textOf(each.ref) !== '')
  );
}

function listIn(found: unknown): readonly unknown[] {
  return Array.isArray(found) ? found : [];
}
