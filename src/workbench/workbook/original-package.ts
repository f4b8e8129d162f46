// The file as it was opened: its parts, kept so that saving changes only what was changed.

/** Paths as in the zip, without a leading slash; bytes uncompressed. */
export interface OriginalPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
}
