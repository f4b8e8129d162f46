// A list of styles.xml that grows: equal entries are made once.

export interface GrowingList {
  /** The index of an entry with this text, which is added where there is none. */
  index(text: string): number;
  readonly added: readonly string[];
}

/** `entries`: the texts of those in the file. */
export function growingList(entries: readonly string[]): GrowingList {
  const added: string[] = [];
  return {
    added,
    index(text) {
      const inFile = entries.indexOf(text);
      if (inFile >= 0) return inFile;
      const again = added.indexOf(text);
      return entries.length + (again >= 0 ? again : added.push(text) - 1);
    },
  };
}
