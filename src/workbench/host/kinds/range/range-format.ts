// Excel.RangeFormat with its fill, font, borders and protection: read as one value or null where cells differ.

import { changeStyles, commonValue, lookOf } from '../../cells/area-styles';
import { fitColumns, fitRows } from '../../cells/autofit';
import { booleanOf, colorOf, integerOf, isMissing, numberOf, oneOf, textOf } from '../../wire/arguments';
import { hostError, notCovered } from '../../wire/host-errors';
import type { HostObject, Json } from '../../wire/host-object';
import { objectOf, type Kind, type Property } from '../../wire/object-kind';
import { demandPermission } from '../../cells/protection';
import {
  hasStandardWidth,
  useStandardWidth,
  changeColumn,
  changeRow,
  heightOf,
  tallestRow,
  widthOf,
  widthOfPoints,
} from '../../cells/rows-and-columns';
import { touch, type Session } from '../../wire/session';
import type { Style } from '../../../workbook/model';
import type { StyleChange } from '../../../workbook/styles';
import { bordersObject } from './borders';
import type { Formatted } from './formatted';

/** A property of a style: how it is read, what value the API may set, and the change that makes. */
interface StyleProperty<V extends Json> {
  readonly of: (style: Style) => V;
  readonly parse?: (value: unknown) => V;
  readonly change?: (value: V) => StyleChange;
}

function stylesOf({ sheet, areas }: Formatted, session: Session): readonly Style[] {
  return areas().flatMap((area) => lookOf(session, sheet, area).styles);
}

function restyle({ sheet, areas }: Formatted, change: (style: Style) => StyleChange, session: Session): void {
  demandPermission(sheet, 'formatCells');
  for (const area of areas()) changeStyles(session.workbook, sheet, area, change);
  touch(session);
}

function styled<V extends Json>({ of, parse, change }: StyleProperty<V>): Property<Formatted> {
  const read = (target: Formatted, session: Session): Json => commonValue(stylesOf(target, session), of);
  if (parse === undefined || change === undefined) return { read };
  return {
    read,
    write: (target, value, session) => {
      const checked = parse(value);
      restyle(target, () => change(checked), session);
    },
  };
}

/** Of words with more than one look Excel tells none. */
function ofWords<V extends Json>(property: StyleProperty<V>): Property<Formatted> {
  const { read, ...write } = styled(property);
  return { ...write, read: (target, session) => (hasSeveralLooks(target, session) ? null : read(target, session)) };
}

function hasSeveralLooks({ sheet, areas }: Formatted, session: Session): boolean {
  return areas().some((area) => lookOf(session, sheet, area).severalLooks);
}

const fontKind: Kind<Formatted> = {
  name: 'RangeFont',
  properties: {
    Name: ofWords({ of: ({ font }) => font.name, parse: textOf, change: (name) => ({ font: { name } }) }),
    Size: ofWords({ of: ({ font }) => font.size, parse: fontSize, change: (size) => ({ font: { size } }) }),
    Bold: ofWords({ of: ({ font }) => font.bold, parse: booleanOf, change: (bold) => ({ font: { bold } }) }),
    Italic: ofWords({ of: ({ font }) => font.italic, parse: booleanOf, change: (italic) => ({ font: { italic } }) }),
    Strikethrough: ofWords({
      of: ({ font }) => font.strikethrough,
      parse: booleanOf,
      change: (strikethrough) => ({ font: { strikethrough } }),
    }),
    Underline: ofWords({
      of: ({ font }) => (font.underline ? 'Single' : 'None'),
      parse: underline,
      change: (underline) => ({ font: { underline: underline === 'Single' } }),
    }),
    Color: ofWords({
      of: ({ font }) => font.color ?? '#000000',
      parse: (value) => colorOf(value) ?? '',
      change: (color) => ({ font: { color: color === '' ? null : color } }),
    }),
  },
};

const underlines = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

function underline(value: unknown): string {
  const name = oneOf(value, underlines);
  if (name !== 'None' && name !== 'Single') throw notCovered(`RangeFont.underline of "${name}"`);
  return name;
}

function fontSize(value: unknown): number {
  const size = numberOf(value);
  if (size < 1 || size > 409) throw hostError('InvalidArgument');
  return size;
}

const fillKind: Kind<Formatted> = {
  name: 'RangeFill',
  properties: {
    // No fill reads as white, and "" takes a fill away.
    Color: styled({
      of: ({ fill }) => fill ?? '#FFFFFF',
      parse: (value) => colorOf(value) ?? '',
      change: (fill) => ({ fill: fill === '' ? null : fill }),
    }),
    Pattern: styled({ of: ({ fill }): string => (fill === null ? 'None' : 'Solid') }),
  },
  methods: {
    Clear: (target, _args, session) => {
      restyle(target, () => ({ fill: null }), session);
      return undefined;
    },
  },
};

const protectionKind: Kind<Formatted> = {
  name: 'FormatProtection',
  properties: { Locked: styled({ of: ({ locked }) => locked, parse: booleanOf, change: (locked) => ({ locked }) }) },
};

const horizontals = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const;
const verticals = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

/** 0 to 250, as the format dialog allows. */
function indent(value: unknown): number {
  const level = integerOf(value);
  if (level < 0 || level > 250) throw hostError('InvalidArgument');
  return level;
}

/** −90 to 90, or 180 for vertical text; the file keeps 0 to 180 and 255. */
function rotation(value: unknown): number {
  const angle = integerOf(value);
  if (angle !== 180 && Math.abs(angle) > 90) throw hostError('InvalidArgument');
  return angle === 180 ? 255 : angle < 0 ? 90 - angle : angle;
}

const kind: Kind<Formatted> = {
  name: 'RangeFormat',
  properties: {
    WrapText: styled({ of: ({ wrapText }) => wrapText, parse: booleanOf, change: (wrapText) => ({ wrapText }) }),
    HorizontalAlignment: styled({
      of: ({ horizontal }): Style['horizontal'] => horizontal,
      parse: (value) => oneOf(value, horizontals),
      change: (horizontal) => ({ horizontal }),
    }),
    VerticalAlignment: styled({
      of: ({ vertical }): Style['vertical'] => vertical,
      parse: (value) => oneOf(value, verticals),
      change: (vertical) => ({ vertical }),
    }),
    IndentLevel: styled({ of: (style) => style.indent, parse: indent, change: (level) => ({ indent: level }) }),
    TextOrientation: {
      read: (target, session) => {
        const angle = commonValue(stylesOf(target, session), ({ textRotation }) => textRotation);
        return angle === null ? null : angle === 255 ? 180 : angle > 90 ? 90 - angle : angle;
      },
      write: (target, value, session) => {
        const textRotation = rotation(value);
        restyle(target, () => ({ textRotation }), session);
      },
    },
    RowHeight: {
      read: ({ sheet, areas }) => commonValue(areas(), (area) => heightOf(sheet, area)),
      write: ({ sheet, areas }, value, session) => {
        if (isMissing(value)) return;
        const height = numberOf(value);
        if (height < 0 || height > tallestRow) throw hostError('InvalidArgument');
        demandPermission(sheet, 'formatRows');
        for (const area of areas())
          for (let row = area.firstRow; row <= area.lastRow; row += 1)
            changeRow(sheet, row, { height, custom: true, hidden: height === 0 });
        touch(session);
      },
    },
    UseStandardWidth: {
      read: ({ sheet, areas }) => commonValue(areas(), (area) => hasStandardWidth(sheet, area)),
      write: ({ sheet, areas }, value, session) => {
        // Excel does nothing with false.
        if (isMissing(value) || !booleanOf(value)) return;
        demandPermission(sheet, 'formatColumns');
        for (const area of areas())
          for (let column = area.firstColumn; column <= area.lastColumn; column += 1) useStandardWidth(sheet, column);
        touch(session);
      },
    },
    ColumnWidth: {
      read: ({ sheet, areas }) => commonValue(areas(), (area) => widthOf(sheet, area)),
      write: ({ sheet, areas }, value, session) => {
        if (isMissing(value)) return;
        const points = numberOf(value);
        if (points < 0) throw hostError('InvalidArgument');
        demandPermission(sheet, 'formatColumns');
        const width = widthOfPoints(points);
        for (const area of areas())
          for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
            changeColumn(sheet, column, { width, hidden: points === 0 });
        touch(session);
      },
    },
  },
  children: {
    Font: (target, session) => objectOf(fontKind, target, session),
    Fill: (target, session) => objectOf(fillKind, target, session),
    Borders: (target, session) => bordersObject(session, target),
    Protection: (target, session) => objectOf(protectionKind, target, session),
  },
  methods: {
    AutofitRows: ({ sheet, areas }, _args, session) => {
      demandPermission(sheet, 'formatRows');
      for (const area of areas()) fitRows(session, sheet, area);
      return undefined;
    },
    AutofitColumns: ({ sheet, areas }, _args, session) => {
      demandPermission(sheet, 'formatColumns');
      for (const area of areas()) fitColumns(session, sheet, area);
      return undefined;
    },
  },
};

export function formatObject(session: Session, target: Formatted): HostObject {
  return objectOf(kind, target, session);
}
