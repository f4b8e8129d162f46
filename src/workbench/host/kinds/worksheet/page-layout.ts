// Excel.PageLayout and its headers and footers.

import { hostError } from '../../wire/host-errors';
import { areasArgument, areasFrom, rangeArgument } from '../../cells/find-range';
import { isMissing, numberOf, oneOf, onlyFields, optionalInteger, recordOf, textOf } from '../../wire/arguments';
import { track } from '../../wire/tracked-range';
import { headerPart, withHeaderPart, type Part } from '../../cells/header-text';
import type { HostObject } from '../../wire/host-object';
import { objectOf, type Kind, type Property } from '../../wire/object-kind';
import { touch, type Session } from '../../wire/session';
import { maxColumns, type PageLayout, type Sheet } from '../../../workbook/model';

/** The file's numbers of paper sizes (ECMA-376 part 1, 18.3.1.63) that the API has names for and offices use. */
const papers: readonly (readonly [number, string])[] = [
  [1, 'Letter'],
  [3, 'Tabloid'],
  [5, 'Legal'],
  [8, 'A3'],
  [9, 'A4'],
  [11, 'A5'],
];
const pointsPerInch = 72;
/** The defaults of the file format, in inches. */
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
type Margin = keyof typeof usualMargins;

function change(sheet: Sheet, changes: Partial<PageLayout>, session: Session): undefined {
  sheet.pageLayout = { ...sheet.pageLayout, ...changes };
  touch(session);
  return undefined;
}

function margin(name: Margin): Property<Sheet> {
  return {
    read: ({ pageLayout }) => (pageLayout.margins ?? usualMargins)[name] * pointsPerInch,
    write: (sheet, value, session) => {
      if (numberOf(value) < 0) throw hostError('InvalidArgument');
      change(sheet, { margins: { ...(sheet.pageLayout.margins ?? usualMargins), [name]: numberOf(value) / pointsPerInch } }, session);
    },
  };
}

/** One object at a time: a scale, or pages to fit; what isn't named is "automatic". */
function zoom(sheet: Sheet, value: unknown, session: Session): void {
  const options = recordOf(value);
  onlyFields(options, ['scale', 'horizontalFitToPages', 'verticalFitToPages'], 'PageLayout.zoom');
  const scale = optionalInteger(options.scale);
  const [across, down] = [optionalInteger(options.horizontalFitToPages), optionalInteger(options.verticalFitToPages)];
  const isFit = across !== null || down !== null;
  if ((scale === null) !== isFit || (scale !== null && (scale < 10 || scale > 400))) throw hostError('InvalidArgument');
  change(sheet, { scale, fitToWidth: isFit ? (across ?? 0) : null, fitToHeight: isFit ? (down ?? 0) : null }, session);
}

function headerFooter(place: 'header' | 'footer', part: Part): Property<Sheet> {
  return {
    read: ({ pageLayout }) => headerPart(pageLayout[place] ?? '', part),
    write: (sheet, value, session) => {
      const text = withHeaderPart(sheet.pageLayout[place] ?? '', part, textOf(value));
      if (text.length > 255) throw hostError('InvalidArgument');
      change(sheet, { [place]: text === '' ? null : text }, session);
    },
  };
}

const headerFooterKind: Kind<Sheet> = {
  name: 'HeaderFooter',
  properties: {
    LeftHeader: headerFooter('header', 'L'),
    CenterHeader: headerFooter('header', 'C'),
    RightHeader: headerFooter('header', 'R'),
    LeftFooter: headerFooter('footer', 'L'),
    CenterFooter: headerFooter('footer', 'C'),
    RightFooter: headerFooter('footer', 'R'),
  },
};

const headersFootersKind: Kind<Sheet> = {
  name: 'HeaderFooterGroup',
  children: { DefaultForAllPages: (sheet, session) => objectOf(headerFooterKind, sheet, session) },
};

function printArea(sheet: Sheet, session: Session): HostObject | null {
  const areas = areasFrom(sheet, sheet.pageLayout.printArea ?? []);
  return areas === null ? null : session.objects.areas(areas);
}

function titleRows(sheet: Sheet, session: Session): HostObject | null {
  const rows = sheet.pageLayout.printTitleRows;
  return rows === null
    ? null
    : session.objects.range(track(sheet, { firstRow: rows.first, firstColumn: 0, lastRow: rows.last, lastColumn: maxColumns - 1 }));
}

function found(object: HostObject | null): { readonly object: HostObject } {
  if (object === null) throw hostError('ItemNotFound');
  return { object };
}

const kind: Kind<Sheet> = {
  name: 'PageLayout',
  properties: {
    Orientation: {
      read: ({ pageLayout }) => (pageLayout.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      write: (sheet, value, session) => {
        change(sheet, { orientation: oneOf(value, ['Portrait', 'Landscape']) === 'Landscape' ? 'landscape' : 'portrait' }, session);
      },
    },
    PaperSize: {
      read: ({ pageLayout }) => papers.find(([number]) => number === (pageLayout.paperSize ?? 1))?.[1] ?? null,
      write: (sheet, value, session) => {
        const name = oneOf(
          value,
          papers.map(([, paper]) => paper),
        );
        change(sheet, { paperSize: papers.find(([, paper]) => paper === name)?.[0] ?? null }, session);
      },
    },
    Zoom: {
      read: ({ pageLayout: { scale, fitToWidth, fitToHeight } }) =>
        fitToWidth === null && fitToHeight === null
          ? { scale: scale ?? 100, horizontalFitToPages: null, verticalFitToPages: null }
          : {
              scale: null,
              horizontalFitToPages: fitToWidth === 0 ? null : fitToWidth,
              verticalFitToPages: fitToHeight === 0 ? null : fitToHeight,
            },
      write: zoom,
    },
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
  },
  children: { HeadersFooters: (sheet, session) => objectOf(headersFootersKind, sheet, session) },
  methods: {
    SetPrintArea: (sheet, [value], session) => {
      change(sheet, { printArea: [...areasArgument(session, sheet, value)] }, session);
      return undefined;
    },
    GetPrintArea: (sheet, _args, session) => found(printArea(sheet, session)),
    GetPrintAreaOrNullObject: (sheet, _args, session) => ({ object: printArea(sheet, session) }),
    SetPrintTitleRows: (sheet, [value], session) => {
      const { area } = rangeArgument(session, sheet, value);
      change(sheet, { printTitleRows: { first: area.firstRow, last: area.lastRow } }, session);
      return undefined;
    },
    GetPrintTitleRows: (sheet, _args, session) => found(titleRows(sheet, session)),
    GetPrintTitleRowsOrNullObject: (sheet, _args, session) => ({ object: titleRows(sheet, session) }),
    SetPrintMargins: (sheet, [unit, value], session) => {
      const perUnit = { Points: 1 / pointsPerInch, Inches: 1, Centimeters: 1 / 2.54 }[oneOf(unit, ['Points', 'Inches', 'Centimeters'])];
      const options = recordOf(value);
      onlyFields(options, Object.keys(usualMargins), 'PageLayout.setPrintMargins');
      const margins = { ...(sheet.pageLayout.margins ?? usualMargins) };
      for (const name of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const)
        if (!isMissing(options[name])) margins[name] = numberOf(options[name]) * perUnit;
      change(sheet, { margins }, session);
      return undefined;
    },
  },
};

export function pageLayoutObject(session: Session, sheet: Sheet): HostObject {
  return objectOf(kind, sheet, session);
}
