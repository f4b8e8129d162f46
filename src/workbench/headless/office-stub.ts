// The little of `Office` that code without a task pane needs: requirement sets, platform, onReady.

export interface OfficeStub {
  readonly context: {
    readonly requirements: { isSetSupported(name: string, version?: string | number): boolean };
    readonly platform: string;
    readonly host: string;
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    /** Excel for the web has none. */
    readonly officeTheme: undefined;
  };
  onReady(callback?: (info: OfficeInfo) => unknown): Promise<OfficeInfo>;
}

interface OfficeInfo {
  readonly host: string;
  readonly platform: string;
}

/** With "OfficeOnline" the client would take another path for new workbooks; with "PC" it doesn't. */
const info: OfficeInfo = { host: 'Excel', platform: 'PC' };

export function officeStub(isSupported: (name: string, version: string) => boolean): OfficeStub {
  return {
    context: {
      requirements: { isSetSupported: (name, version) => isSupported(name, String(version ?? '1.1')) },
      ...info,
      displayLanguage: 'en-US',
      contentLanguage: 'en-US',
      officeTheme: undefined,
    },
    onReady(callback) {
      callback?.(info);
      return Promise.resolve(info);
    },
  };
}

/** Whether version `have` ("1.17") reaches `wanted` ("1.9"): compared number by number, not as decimals. */
export function atLeast(have: string, wanted: string): boolean {
  const [mine, theirs] = [have, wanted].map((version) => version.split('.').map(Number));
  const [major = 0, minor = 0] = mine ?? [];
  const [wantedMajor = 0, wantedMinor = 0] = theirs ?? [];
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
