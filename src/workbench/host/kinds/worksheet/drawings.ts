// Excel.ShapeCollection and Excel.ChartCollection: where what floats over the cells is. Nothing of it can be changed or
// added, and what it shows isn't known.

import { placeOf } from '../../cells/drawing-places';
import type { HostObject } from '../../wire/host-object';
import { objectOf, type Kind, type Property } from '../../wire/object-kind';
import type { Session } from '../../wire/session';
import type { Drawing, Sheet } from '../../../workbook/model';

interface DrawingTarget {
  readonly sheet: Sheet;
  readonly drawing: Drawing;
}

const places: Readonly<Record<string, Property<DrawingTarget>>> = {
  Left: { read: ({ sheet, drawing }) => placeOf(sheet, drawing).left },
  Top: { read: ({ sheet, drawing }) => placeOf(sheet, drawing).top },
  Width: { read: ({ sheet, drawing }) => placeOf(sheet, drawing).width },
  Height: { read: ({ sheet, drawing }) => placeOf(sheet, drawing).height },
};

function idOf({ sheet, drawing }: DrawingTarget): string {
  return `${sheet.id} drawing ${String(sheet.drawings.indexOf(drawing) + 1)}`;
}

const chartKind: Kind<DrawingTarget> = {
  name: 'Chart',
  properties: { Id: { read: idOf }, Name: { read: ({ drawing }) => drawing.name }, ...places },
  identity: (target) => ({ Id: idOf(target) }),
};

const shapeKind: Kind<DrawingTarget> = {
  name: 'Shape',
  properties: {
    Id: { read: idOf },
    Name: { read: ({ drawing }) => drawing.name },
    Type: { read: ({ drawing: { kind } }) => (kind === 'picture' ? 'Image' : 'GeometricShape') },
    Visible: { read: ({ drawing }) => drawing.hidden !== true },
    Placement: {
      read: ({ drawing: { anchor } }) =>
        anchor.kind === 'absolute' ? 'Absolute' : anchor.kind === 'one cell' ? 'OneCell' : anchor.placement,
    },
    ...places,
  },
  identity: (target) => ({ Id: idOf(target) }),
};

function targets(sheet: Sheet, isWanted: (kind: Drawing['kind']) => boolean): readonly DrawingTarget[] {
  return sheet.drawings.filter(({ kind }) => isWanted(kind)).map((drawing) => ({ sheet, drawing }));
}

const charts: Kind<Sheet> = {
  name: 'ChartCollection',
  properties: { Count: { read: (sheet) => targets(sheet, (kind) => kind === 'chart').length } },
  items: (sheet, session) => targets(sheet, (kind) => kind === 'chart').map((target) => objectOf(chartKind, target, session)),
};

const shapes: Kind<Sheet> = {
  name: 'ShapeCollection',
  items: (sheet, session) => targets(sheet, (kind) => kind !== 'chart').map((target) => objectOf(shapeKind, target, session)),
};

export function chartsObject(session: Session, sheet: Sheet): HostObject {
  return objectOf(charts, sheet, session);
}

export function shapesObject(session: Session, sheet: Sheet): HostObject {
  return objectOf(shapes, sheet, session);
}
