// The workbench's page: a spreadsheet on the left, the shipped add-in in its pane on the right, both on one workbook.

import './page.css';
import { saveWorkbook } from '../package/write/save';
import { cellAddress } from '../workbook/addresses';
import { cellAt } from '../workbook/cells';
import type { Area } from '../workbook/model';
import { choicesAt } from './view/choices';
import { deleteColumnAt, deleteRowAt, insertColumnAt, insertRowAt, sortByColumn, typeTexts, type UserEdit } from './edits';
import { download, listenToFiles, type ChosenFile } from './files';
import { inspectionOf } from './inspection';
import { copyName, openDocument, type OpenDocument } from './open-document';
import { readRibbon } from './ribbon';
import { createSheetView, type Place } from './view/spreadsheet-view';
import { createRegions } from './focus-regions';
import { openTaskPane, type TaskPane } from './task-pane-frame';
import { createToolbar, element } from './toolbar';

const sample = { address: '/sample.xlsx', name: 'programme-plan.xlsx' };
/** What Excel calls a workbook that isn't saved yet. */
const newWorkbookName = 'Book1.xlsx';
const paneAddress = '/taskpane.html';

/** Another origin of this machine that the pane is to come from, as in Excel on the web; this page's, unless its address names one. */
const paneOrigin = /^https:\/\/localhost:\d+$/.exec(new URLSearchParams(location.search).get('pane') ?? '')?.[0] ?? location.origin;

let current: OpenDocument | null = null;
let pane: TaskPane | null = null;
/** The address of the pane that is open. */
let paneShows = '';
/** What is selected on the screen: a selection that the add-in has made since is another, and is to be followed. */
let followed: Area | null = null;
/** Something has changed since the workbook was opened or a copy was saved. */
let isUnsaved = false;

const toolbar = createToolbar({
  save: saveCopy,
  insertRow: () => {
    edit(insertRowAt);
  },
  deleteRow: () => {
    edit(deleteRowAt);
  },
  insertColumn: () => {
    edit(insertColumnAt);
  },
  deleteColumn: () => {
    edit(deleteColumnAt);
  },
  sort: (order) => {
    edit((document, place) => sortByColumn(document, place, order));
  },
  openPane: showPane,
  choose: (text) => {
    edit((document, place) => typeTexts(document, [{ ...place, text }]));
  },
});

const view = createSheetView('sheet', {
  onTyped: (texts) => {
    edit((document) => typeTexts(document, texts));
  },
  onSelected: (place) => {
    followed = { firstRow: place.row, firstColumn: place.column, lastRow: place.row, lastColumn: place.column };
    current?.host.select(place.sheetId, followed);
    if (current !== null) showChoices(current, place);
  },
});

const regions = createRegions({
  toolbar: element('workbook-toolbar'),
  sheet: element('sheet'),
  focusPane: (end) => pane?.focus(end),
});

/** A person's edit: made in the model, drawn, and reported to the add-in. */
function edit(change: (document: OpenDocument, place: Place) => UserEdit): void {
  const place = view.place();
  if (current === null || place === null) return;
  const done = change(current, place);
  if (done.changes.length > 0) isUnsaved = true;
  draw(current);
  for (const reported of done.changes) current.host.announce(reported);
  toolbar.say(done.sentence, done.refused);
}

function draw(document: OpenDocument): void {
  view.draw(document.workbook);
  toolbar.showKept(document.calculator.kept);
  const place = view.place();
  if (place !== null) showChoices(document, place);
}

function showChoices({ workbook }: OpenDocument, { sheetId, row, column }: Place): void {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  const value = sheet === undefined ? null : (cellAt(sheet, row, column)?.value ?? null);
  const chosen = value === null || typeof value === 'object' ? '' : String(value);
  toolbar.showChoices(cellAddress(row, column), choicesAt(workbook, sheetId, row, column), chosen);
}

function saveCopy(): void {
  if (current === null) return;
  const name = copyName(current.fileName);
  download(name, saveWorkbook(current.workbook));
  isUnsaved = false;
  toolbar.say(`Saved as ${name}.`, false);
}

/** Opens the file in place of the one before; a file that can't be used leaves everything as it was. */
function openFile({ name, bytes }: ChosenFile): void {
  const opened = openDocument(name, bytes);
  if (!opened.ok) {
    toolbar.say(`${name}: ${opened.sentence}`, true);
    return;
  }
  const { document } = opened;
  current = document;
  followed = document.host.selection.area;
  isUnsaved = false;
  document.host.onBatch(() => {
    if (current !== document) return;
    draw(document);
    const { sheetId, area } = document.host.selection;
    // What only selects changes nothing.
    if (area === followed) {
      isUnsaved = true;
      return;
    }
    followed = area;
    view.follow(sheetId, area);
  });
  document.host.onWorkbookOpened((file) => {
    download(newWorkbookName, file);
    toolbar.say(`Excel would open a new workbook here. It is saved as ${newWorkbookName}.`, false);
  });
  toolbar.showFileName(name);
  toolbar.say('', false);
  draw(document);
  openPane(paneAddress);
}

/** As Excel does: a button of a pane that is open already brings it to the front, with all that was typed there. */
function showPane(address: string): void {
  if (pane !== null && paneShows === address) pane.focus('first');
  else openPane(address);
}

function openPane(address: string): void {
  if (current === null) return;
  pane?.close();
  paneShows = address;
  pane = openTaskPane(element('pane'), new URL(address, paneOrigin).href, current.host, regions.leavePane);
}

async function start(): Promise<void> {
  const input = element('file');
  if (input instanceof HTMLInputElement) listenToFiles(element('open'), input, openFile);
  window.workbench = inspectionOf(() => current);
  const [manifest, plan] = await Promise.all([fetch('/manifest.xml'), fetch(sample.address)]);
  if (manifest.ok) toolbar.showRibbon(readRibbon(await manifest.text()));
  if (plan.ok) openFile({ name: sample.name, bytes: new Uint8Array(await plan.arrayBuffer()) });
  else toolbar.say('The sample workbook is missing: open a workbook of your own.', true);
}

// The browser asks before the page goes with what nobody has saved.
addEventListener('beforeunload', (event) => {
  if (isUnsaved) event.preventDefault();
});

start().catch((error: unknown) => {
  toolbar.say(`The page couldn't start: ${error instanceof Error ? error.message : String(error)}`, true);
});
