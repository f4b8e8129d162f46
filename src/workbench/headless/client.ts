// The real office.js client, unmodified, in Node: loaded from node_modules at run time and connected to a host by the
// client's
// own interface for request executors.

import { readFileSync } from 'node:fs';
import type { Host, HostEvent, RequestBody } from '../host/wire/host';
import { atLeast, officeStub, type OfficeStub } from './office-stub';
import { refuseOldEvents, refuseUnknownMembers, refusingUnknown } from './refuse-unknown';

/** The client's globals, as an add-in finds them. */
interface HeadlessClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: OfficeStub;
  /** Puts the three on globalThis, where src/excel finds them. */
  install(): void;
  /** Takes them away and stops listening to the host. */
  disconnect(): void;
}

export interface ClientOptions {
  /** The highest ExcelApi requirement set that the client reports: "1.14", the floor, where not set. */
  readonly excelApi?: string;
}

/** The client's hooks for its tests, by which it is connected to another host. */
interface ClientInternals {
  readonly SessionBase: { new (): object; _overrideSession: unknown };
  /**
   * Off in the part of the file that is loaded. Its last line switches it on, for all that is above the requirement
   * set.
   */
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  /** What all objects of the API are. */
  readonly ClientObjectBase: { readonly prototype: object };
  readonly GenericEventRegistration: { getGenericEventRegistration(controlId: string): unknown };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { readonly entries: readonly HostEvent[] }): void;
}

interface Loaded {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & ClientInternals;
}

const clientFile = '@microsoft/office-js/dist/excel-web-16.00.debug.js';
const globalNames = ['Excel', 'OfficeExtension', 'Office'] as const;

/** A client connected to `host`. Each call loads another client, so that two never share a session. */
export function connectClient(host: Host, options: ClientOptions = {}): HeadlessClient {
  const office = officeStub((name, version) => name === 'ExcelApi' && atLeast(options.excelApi ?? '1.14', version));
  const loaded = loadClient(office);
  const { OfficeExtension } = loaded;
  const [Excel, Office] = [refusingUnknown('Excel', loaded.Excel), refusingUnknown('Office', office)];
  refuseOldEvents(loaded.Excel);
  refuseUnknownMembers(OfficeExtension.ClientObjectBase.prototype);
  const { CommonUtility, SessionBase, GenericEventRegistration } = OfficeExtension;
  CommonUtility._doApiNotSupportedCheck = true;
  SessionBase._overrideSession = Object.assign(new SessionBase(), {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'http://workbench', headers: {} }),
    _createRequestExecutorOrNull: () => ({ executeAsync: executorFor(host) }),
    getEventRegistration: () => GenericEventRegistration.getGenericEventRegistration(''),
  });
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  const stopListening = host.onEvents((entries) => {
    OfficeExtension._testTriggerRichApiMessageEvent({ entries });
  });
  return {
    Excel,
    OfficeExtension,
    Office,
    install() {
      Object.assign(globalThis, { Excel, OfficeExtension, Office });
    },
    disconnect() {
      stopListening();
      for (const name of globalNames) Reflect.deleteProperty(globalThis, name);
    },
  };
}

interface RequestMessage {
  readonly Body: RequestBody;
}

/** Requests and answers go through JSON, as over a wire: nothing of the model is shared with the add-in. */
function executorFor(host: Host) {
  return async (_customData: unknown, _flags: unknown, message: RequestMessage): Promise<unknown> => {
    const request: unknown = JSON.parse(JSON.stringify(message.Body));
    if (!isRequest(request)) throw new Error('The client sent something other than a batch.');
    const answer: unknown = JSON.parse(JSON.stringify(await host.execute(request)));
    return { HttpStatusCode: 200, ErrorCode: null, ErrorMessage: null, Headers: {}, Body: answer };
  };
}

function isRequest(value: unknown): value is RequestBody {
  return typeof value === 'object' && value !== null && 'Actions' in value && Array.isArray(value.Actions) && 'ObjectPaths' in value;
}

type Build = (...surroundings: readonly unknown[]) => unknown;

const surroundingNames = ['window', 'self', 'location', 'navigator', 'document'];
let build: Build | null = null;

/** Evaluated in this realm, not in another context, so that its arrays and errors are of this realm. */
function loadClient(office: OfficeStub): Loaded {
  build ??= compile(`${clientSource()}\nreturn { Excel: Excel, OfficeExtension: OfficeExtension };`);
  const location = { href: 'https://localhost', search: '' };
  const navigator = { userAgent: 'node' };
  const window = { Office: office, location, navigator, document: {} };
  const loaded = build(window, window, location, navigator, window.document);
  if (!isLoaded(loaded)) throw new Error(`${clientFile} is not laid out as the workbench expects: is it another version?`);
  return loaded;
}

/** The client expects a browser's globals; here they are its parameters, so that nothing is put on globalThis. */
function compile(body: string): Build {
  const made: unknown = Reflect.construct(Function, [...surroundingNames, body]);
  if (typeof made !== 'function') throw new Error(`${clientFile} could not be compiled.`);
  return (...surroundings) => {
    const result: unknown = Reflect.apply(made, undefined, surroundings);
    return result;
  };
}

function isLoaded(value: unknown): value is Loaded {
  if (typeof value !== 'object' || value === null || !('Excel' in value) || !('OfficeExtension' in value)) return false;
  const extension = value.OfficeExtension;
  return (
    typeof extension === 'object' && extension !== null && 'SessionBase' in extension && '_testTriggerRichApiMessageEvent' in extension
  );
}

/**
 * The client's half of the file: from the helpers before `OfficeExtension` to the telemetry at the end.
 * Found by its text, not by line numbers, so that a newer version is found too.
 */
function clientSource(): string {
  return cutClient(readFileSync(require.resolve(clientFile), 'utf8'));
}

function cutClient(file: string): string {
  const extension = file.search(
    /^var OfficeExtension;\s*\(function \(OfficeExtension\) \{\s*var _Internal;\s*\(function \(_Internal\) \{\s*_Internal\.OfficeRequire/m,
  );
  const start = file.lastIndexOf('\nvar __extends = ', extension);
  const telemetry = file.search(/^OSFAriaLogger\.AriaLogger/m);
  if (extension < 0 || start < 0) throw new Error(`${clientFile}: the beginning of the client was not found.`);
  return file.slice(start, telemetry < 0 ? undefined : telemetry);
}
