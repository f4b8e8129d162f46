// Excel.RangeBorderCollection and RangeBorder: eight sides, of which the model knows the four of each cell.

import { changeStyles, commonValue, lookOf } from '../../cells/area-styles';
import { hostError } from '../../wire/host-errors';
import { colorOf, integerOf, oneOf } from '../../wire/arguments';
import type { HostObject, Json } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import { demandPermission } from '../../cells/protection';
import { touch, type Session } from '../../wire/session';
import type { Area, Border, Style } from '../../../workbook/model';
import type { Formatted } from './formatted';

/** In the order of the API's collection. */
const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof sides)[number];
type CellSide = keyof Style['borders'];

interface BorderTarget {
  readonly formatted: Formatted;
  readonly side: Side;
}

/** Which side of which cells a side of the range is. The model has no diagonals. */
function cellSides(side: Side, area: Area): readonly { readonly area: Area; readonly side: CellSide }[] {
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, lastRow: area.firstRow }, side: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...area, firstRow: area.lastRow }, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, lastColumn: area.firstColumn }, side: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...area, firstColumn: area.lastColumn }, side: 'right' }];
    case 'InsideHorizontal':
      return area.firstRow === area.lastRow
        ? []
        : [
            { area: { ...area, lastRow: area.lastRow - 1 }, side: 'bottom' },
            { area: { ...area, firstRow: area.firstRow + 1 }, side: 'top' },
          ];
    case 'InsideVertical':
      return area.firstColumn === area.lastColumn
        ? []
        : [
            { area: { ...area, lastColumn: area.lastColumn - 1 }, side: 'right' },
            { area: { ...area, firstColumn: area.firstColumn + 1 }, side: 'left' },
          ];
    case 'DiagonalDown':
    case 'DiagonalUp':
      return [];
  }
}

/** The file's names for lines, and the API's style and weight. */
const lines: readonly (readonly [string, string, string])[] = [
  ['hair', 'Continuous', 'Hairline'],
  ['thin', 'Continuous', 'Thin'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['double', 'Double', 'Thick'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dotted', 'Dot', 'Thin'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['slantDashDot', 'SlantDashDot', 'Medium'],
];
const styleNames = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const weightNames = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

function lineOf(style: string, weight: string): string {
  return (
    (lines.find(([, ofStyle, ofWeight]) => ofStyle === style && ofWeight === weight) ??
      lines.find(([, ofStyle]) => ofStyle === style))?.[0] ?? 'thin'
  );
}

function onWire(border: Border | null): readonly [string, string] {
  const line = lines.find(([name]) => name === border?.style);
  return line === undefined ? ['None', 'Thin'] : [line[1], line[2]];
}

function borders({ formatted, side }: BorderTarget, session: Session): readonly (Border | null)[] {
  return formatted
    .areas()
    .flatMap((area) =>
      cellSides(side, area).flatMap((part) => lookOf(session, formatted.sheet, part.area).styles.map((style) => style.borders[part.side])),
    );
}

function read(target: BorderTarget, session: Session, of: (border: Border | null) => string, otherwise: string): Json {
  const found = borders(target, session);
  return found.length === 0 ? otherwise : commonValue(found, of);
}

function change({ formatted, side }: BorderTarget, session: Session, after: (before: Border | null) => Border | null): void {
  demandPermission(formatted.sheet, 'formatCells');
  if (side === 'DiagonalDown' || side === 'DiagonalUp')
    throw hostError('UnsupportedOperation', 'Diagonal borders are not covered by the workbench.');
  for (const area of formatted.areas()) {
    for (const part of cellSides(side, area)) {
      changeStyles(session.workbook, formatted.sheet, part.area, (style) => ({
        borders: { [part.side]: after(style.borders[part.side]) },
      }));
    }
  }
  touch(session);
}

const borderKind: Kind<BorderTarget> = {
  name: 'RangeBorder',
  properties: {
    SideIndex: { read: ({ side }) => side },
    Style: {
      read: (target, session) => read(target, session, (border) => onWire(border)[0], 'None'),
      write: (target, value, session) => {
        const style = oneOf(value, styleNames);
        change(target, session, (before) =>
          style === 'None' ? null : { style: lineOf(style, onWire(before)[1]), color: before?.color ?? null },
        );
      },
    },
    Weight: {
      read: (target, session) => read(target, session, (border) => onWire(border)[1], 'Thin'),
      write: (target, value, session) => {
        const weight = oneOf(value, weightNames);
        change(target, session, (before) => ({
          style: lineOf(before === null ? 'Continuous' : onWire(before)[0], weight),
          color: before?.color ?? null,
        }));
      },
    },
    Color: {
      read: (target, session) => read(target, session, (border) => border?.color ?? '#000000', '#000000'),
      write: (target, value, session) => {
        const color = colorOf(value);
        change(target, session, (before) => ({ style: before?.style ?? 'thin', color }));
      },
    },
  },
  identity: ({ side }) => ({ SideIndex: side }),
};

function border(session: Session, formatted: Formatted, side: Side): HostObject {
  return objectOf(borderKind, { formatted, side }, session);
}

const kind: Kind<Formatted> = {
  name: 'RangeBorderCollection',
  properties: { Count: { read: () => sides.length } },
  items: (formatted, session) => sides.map((side) => border(session, formatted, side)),
  index: (formatted, [side], session) => border(session, formatted, oneOf(side, sides)),
  methods: {
    GetItemAt: (formatted, [index], session) => {
      const side = sides[integerOf(index)];
      if (side === undefined) throw hostError('InvalidArgument');
      return { object: border(session, formatted, side) };
    },
  },
};

export function bordersObject(session: Session, formatted: Formatted): HostObject {
  return objectOf(kind, formatted, session);
}
