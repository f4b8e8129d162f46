// What is served at an address of the workbench's server. Nothing outside the named folders can be reached.

import { readFile, stat } from 'node:fs/promises';
import { extname, join, relative, resolve, isAbsolute } from 'node:path';

/** The folders that are served. */
export interface ServedFolders {
  /** The shipped bundle. */
  readonly addIn: string;
  /** The bundle of the workbench's page. */
  readonly page: string;
  readonly assets: string;
  readonly officeJs: string;
}

interface Served {
  readonly status: 200 | 404;
  readonly contentType: string;
  readonly body: Buffer | string;
}

/** office.js as the shipped pages name it, and as the workbench serves it from the npm copy. */
const officeJsOnCdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const officeJsHere = '/office-js/office.js';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const missing: Served = { status: 404, contentType: 'text/plain; charset=utf-8', body: 'There is nothing at this address.' };

/**
 * The answer to a request for `url` (its path and query as sent). Pages of the add-in differ from the shipped ones
 * only by the
 * script tag of office.js.
 */
export async function serve(url: string, folders: ServedFolders): Promise<Served> {
  const path = decodedPath(url);
  if (path === null) return missing;
  if (path === '/') return file(folders.page, 'index.html');
  if (path === '/sample.xlsx') return file(folders.assets, 'programme-plan.xlsx');
  if (path.startsWith('/office-js/')) return file(folders.officeJs, path.slice('/office-js/'.length));
  if (path.startsWith('/workbench/')) return file(folders.page, path.slice('/workbench/'.length));
  const shipped = await file(folders.addIn, path.slice(1));
  return path.endsWith('.html') && shipped.status === 200 ? { ...shipped, body: withOfficeJsHere(shipped.body.toString()) } : shipped;
}

/**
 * The page with office.js taken from this server; every other byte as shipped.
 * @internal exported for its test
 */
export function withOfficeJsHere(html: string): string {
  return html.replaceAll(officeJsOnCdn, officeJsHere);
}

function decodedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
    return path.startsWith('/') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

async function file(folder: string, name: string): Promise<Served> {
  const path = resolve(folder, join('.', name));
  const within = relative(folder, path);
  if (within === '' || within.startsWith('..') || isAbsolute(within)) return missing;
  try {
    if (!(await stat(path)).isFile()) return missing;
    return {
      status: 200,
      contentType: contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
      body: await readFile(path),
    };
  } catch {
    return missing;
  }
}
