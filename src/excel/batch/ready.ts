// Whether the page runs in an Excel that the add-in can use, and the colours of that Excel.
// Asked once, before anything is drawn.

/** The oldest set of Excel's API that has all we use: Excel LTSC 2021 and Microsoft 365. */
const oldestSet = { name: 'ExcelApi', version: '1.14' } as const;

/** `outside-excel`: not in Excel, or Microsoft's script didn't load. `unsupported`: an Excel without ExcelApi 1.14. */
export type Readiness = 'ready' | 'unsupported' | 'outside-excel';

/** Waits for Office. Call before any other use of Excel. */
export async function whenExcelReady(): Promise<Readiness> {
  if (typeof Office === 'undefined') return 'outside-excel';
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'outside-excel';
  return Office.context.requirements.isSetSupported(oldestSet.name, oldestSet.version) ? 'ready' : 'unsupported';
}

/** Background of the pane in Office's own theme, "#RRGGBB"; null where Office doesn't say (Excel for the web). */
export function officeBackground(): string | null {
  return backgroundOf(Office.context);
}

/** The typings promise a theme always; Excel for the web has none. */
function backgroundOf({ officeTheme }: { readonly officeTheme?: Office.OfficeTheme | undefined }): string | null {
  return officeTheme?.bodyBackgroundColor ?? null;
}

/** Which Excel the pane runs in, for support: "OfficeOnline 16.0.1"; "" where there is none, or it doesn't say. */
export function hostInWords(): string {
  if (typeof Office === 'undefined') return '';
  const { platform, version } = diagnosticsOf(Office.context) ?? {};
  return [platform, version].filter((each) => typeof each === 'string' && each !== '').join(' ');
}

/** The typings promise all of it always. */
function diagnosticsOf(context: {
  readonly diagnostics?: { readonly platform?: unknown; readonly version?: unknown } | null | undefined;
}): (typeof context)['diagnostics'] {
  return context.diagnostics;
}

/**
 * By what the browser's stores are to tell this workbook from others: Office's partition, "" where it has none, and where
 * the workbook is. Null: it was never saved, so that nothing tells it from others.
 */
export function workbookPlace(): { readonly partition: string; readonly url: string } | null {
  const { document, partitionKey } = placeOf(Office.context);
  const url = document?.url ?? '';
  return /[/\\]/u.test(url) ? { partition: partitionKey ?? '', url } : null;
}

/** The typings promise all of it; a browser that isn't partitioned has no key, and a host may know no document. */
function placeOf(context: {
  readonly document?: { readonly url?: string | null } | undefined;
  readonly partitionKey?: string | null | undefined;
}): typeof context {
  return context;
}
