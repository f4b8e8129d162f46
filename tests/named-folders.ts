// Folders that aren't part of the project, which a variable may name for more tests. Without one its tests are registered as left out.

/** `PLAN_WORKBOOKS`: workbooks of other people. `MANIFEST_XSD`: Microsoft's schemas for manifests. */
export type NamedFolder = 'PLAN_WORKBOOKS' | 'MANIFEST_XSD';

/** Adds tests that need the folder, or one left-out test in place of them. `what`: what they show. */
export function withNamedFolder(variable: NamedFolder, what: string, addTests: (folder: string) => void): void {
  const folder = process.env[variable];
  if (folder !== undefined && folder !== '') {
    addTests(folder);
    return;
  }
  const leaveOut = test.skip;
  leaveOut(`LEFT OUT: ${variable} isn't set: ${what}`, () => undefined);
}
