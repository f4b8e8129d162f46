// The task pane in its frame, and Excel on the web's side of the messages of office.js, answered as Excel answers
// them.
// The unmodified office.js reads what it needs from the frame's name, asks for its context and sends its batches
// here.

import type { Host, HostEvent, ReplyBody, RequestBody } from '../host/wire/host';
import { isList, isRecord, parsedJson, type UnknownRecord } from './view/records';

/** What the workbench can do, as `isSetSupported` is to answer: the floor that the add-in asks for. */
const requirementSets = { ExcelApi: '1.14' };

const messageType = { request: 0, response: 1 };
const actionType = { invoke: 0, register: 1, unregister: 2 };
/** Of `OSF.AgaveHostAction`: what moves the focus into the pane and out of it. */
const hostAction = {
  ctrlF6Exit: 5,
  ctrlF6ExitShift: 6,
  tabIn: 11,
  tabInShift: 12,
  tabExit: 13,
  tabExitShift: 14,
  escExit: 15,
  exitNoFocusable: 17,
  exitNoFocusableShift: 18,
};
const responseType = { forCalling: 0, forEventing: 1 };

/** DispatchId of a batch of Office.js calls ("executeRichApiRequestAsync"). */
const dispatchBatch = 93;

/** Office's "not supported" for everything that isn't a batch. */
const notSupported = 5000;

/** A request of office.js. */
interface Request {
  readonly action: string;
  readonly type: number;
  /** Ties the answer to the request. */
  readonly correlation: unknown;
  readonly data: unknown;
}

export interface TaskPane {
  /** Removes the frame; what the add-in hasn't finished is lost, as when a pane is closed. */
  close(): void;
  /** Gives the focus to the first control of the pane, or to its last. */
  focus(end: 'first' | 'last'): void;
}

/** Which way the focus leaves the pane: past its last control, past its first, or back to the cells. */
export type WayOut = 'forward' | 'back' | 'to cells';

/**
 * Opens the add-in's page at `address` in `container`, connected to `host`. Without an origin the address is on this page's;
 * office.js insists on the same host name. `onLeave`: the focus leaves the pane, as office.js tells its host.
 */
export function openTaskPane(container: HTMLElement, address: string, host: Host, onLeave: (way: WayOut) => void): TaskPane {
  const conversation = crypto.randomUUID();
  const id = crypto.randomUUID();
  const registered = new Map<string, unknown>();
  const frame = document.createElement('iframe');
  frame.title = 'Task pane';
  frame.name = frameName(conversation, id);
  const page = new URL(address, location.origin);
  frame.src = page.href;

  const post = (message: UnknownRecord): void => {
    const envelope = {
      _origin: location.origin,
      _serializerVersion: 1,
      _conversationId: conversation,
      _messageType: messageType.response,
      _errorCode: 0,
    };
    frame.contentWindow?.postMessage(JSON.stringify({ ...envelope, ...message }), page.origin);
  };
  const answer = (request: Request, data: unknown): void => {
    post({ _actionName: request.action, _correlationId: request.correlation, _responseType: responseType.forCalling, _data: data });
  };
  const onMessage = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== page.origin) return;
    const request = readRequest(event.data, conversation);
    if (request === null) return;
    if (request.type === actionType.register) registered.set(request.action, request.correlation);
    if (request.type === actionType.unregister) registered.delete(request.action);
    if (request.type !== actionType.invoke) answer(request, { Error: 0 });
    else
      void invoke(request, { id, origin: page.origin, host, onLeave }).then((data) => {
        answer(request, data);
      });
  };
  const stopEvents = host.onEvents((events) => {
    if (!registered.has('richApiMessage')) return;
    post({
      _actionName: 'richApiMessage',
      _correlationId: registered.get('richApiMessage'),
      _responseType: responseType.forEventing,
      _data: { ArrayData: events.map(eventRow) },
    });
  });
  addEventListener('message', onMessage);
  container.replaceChildren(frame);
  return {
    close: () => {
      removeEventListener('message', onMessage);
      stopEvents();
      frame.remove();
    },
    focus: (end) => {
      frame.focus();
      post({
        _messageType: messageType.request,
        _conversationId: `${conversation}_ntf`,
        _actionName: 'Office_notifyAgave',
        _actionType: actionType.invoke,
        _correlationId: 0,
        _data: [end === 'first' ? hostAction.tabIn : hostAction.tabInShift],
      });
    },
  };
}

/** office.js finds its host and its conversation in the name of its window. */
function frameName(conversation: string, id: string): string {
  return JSON.stringify({
    baseFrameName: `__officeappext_${id}`,
    hostInfo: 'Excel|Web|16.01|en-GB|workbench||disableLogging|0',
    xdmInfo: `${conversation}|${id}|${location.origin}`,
    serializerVersion: '1',
    flights: '[]',
  });
}

function readRequest(data: unknown, conversation: string): Request | null {
  const message = typeof data === 'string' ? parsedJson(data) : undefined;
  if (!isRecord(message) || message._messageType !== messageType.request || message._conversationId !== conversation) return null;
  const { _actionName: action, _actionType: type } = message;
  if (typeof action !== 'string' || typeof type !== 'number') return null;
  return { action, type, correlation: message._correlationId, data: message._data };
}

/** What answers a request. */
interface Answering {
  readonly id: string;
  /** The pane's own. */
  readonly origin: string;
  readonly host: Host;
  readonly onLeave: (way: WayOut) => void;
}

async function invoke(request: Request, { id, origin, host, onLeave }: Answering): Promise<unknown> {
  if (request.action === 'ContextActivationManager_getAppContextAsync') return appContext(id, origin);
  if (request.action === 'ContextActivationManager_notifyHost') {
    const way = isList(request.data) ? wayOut(request.data[1]) : null;
    if (way !== null) onLeave(way);
    return null;
  }
  if (request.action !== 'executeMethod') return null;
  const method = isRecord(request.data) ? request.data.DdaMethod : undefined;
  if (!isRecord(method) || method.DispatchId !== dispatchBatch) return { Version: 1, Error: notSupported };
  const body = readBatch(request.data);
  if (body === null) return { Version: method.Version, Error: notSupported };
  const reply = isForExcelOnTheWeb(body) ? accepted(body) : await host.execute(body);
  return { Version: method.Version, Error: 0, Data: [200, [], JSON.stringify(reply)] };
}

function wayOut(action: unknown): WayOut | null {
  switch (action) {
    case hostAction.tabExit:
    case hostAction.ctrlF6Exit:
    case hostAction.exitNoFocusable:
      return 'forward';
    case hostAction.tabExitShift:
    case hostAction.ctrlF6ExitShift:
    case hostAction.exitNoFocusableShift:
      return 'back';
    case hostAction.escExit:
      return 'to cells';
    default:
      return null;
  }
}

/** The batch is the fifth of the method's arguments: JSON text. */
function readBatch(data: unknown): RequestBody | null {
  const parts = isRecord(data) && isList(data.ArrayData) ? data.ArrayData : [];
  const body = typeof parts[4] === 'string' ? parsedJson(parts[4]) : undefined;
  if (!isRecord(body) || !isList(body.Actions) || !isRecord(body.ObjectPaths)) return null;
  return { Actions: body.Actions, ObjectPaths: body.ObjectPaths };
}

/**
 * At its start office.js reports to Excel on the web that it is ready for ribbon commands: nothing to do with the
 * workbook.
 */
const readyService = 'Microsoft.InternalService.AddinInternalService';

function isForExcelOnTheWeb({ ObjectPaths }: RequestBody): boolean {
  return Object.values(ObjectPaths).every((path) => isRecord(path) && path.Name === readyService);
}

function accepted({ Actions }: RequestBody): ReplyBody {
  const ids = Actions.map((action) => (isRecord(action) && typeof action.Id === 'number' ? action.Id : 0));
  return { Results: ids.map((id) => ({ ActionId: id, Value: null })) };
}

/** The answer of Excel on the web about itself and the open workbook. */
function appContext(id: string, paneOrigin: string): UnknownRecord {
  return {
    _id: id,
    _appName: 16,
    _appVersion: '16.01',
    _appUILocale: 'en-GB',
    _dataLocale: 'en-GB',
    _docUrl: `${location.origin}/workbook.xlsx`,
    _clientMode: 1,
    _settings: {},
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'workbench',
    _appInstanceId: id,
    _requirementMatrix: JSON.stringify(requirementSets),
    _hostFullVersion: '16.0.19000.30000',
    _addinName: 'Programme plan',
    _appDomains: [paneOrigin],
    _hostCustomMessage: '',
    _initialDisplayMode: 0,
    _wacHostEnvironment: '0',
  };
}

function eventRow(event: HostEvent): readonly unknown[] {
  return [event.messageCategory, event.messageType, event.targetId, event.message, event.id];
}
