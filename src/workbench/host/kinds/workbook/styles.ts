// Excel.StyleCollection and Style: of the named styles only Normal, the look of cells that have none of their own. It can be
// read, and not changed.

import { hostError, notCovered } from '../../wire/host-errors';
import { textOf } from '../../wire/arguments';
import type { HostObject } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import type { Session } from '../../wire/session';
import type { Style } from '../../../workbook/model';
import { normalStyle, styleOf } from '../../../workbook/styles';

const fontKind: Kind<Style> = {
  name: 'RangeFont',
  properties: {
    Name: { read: ({ font }) => font.name },
    Size: { read: ({ font }) => font.size },
    Bold: { read: ({ font }) => font.bold },
    Italic: { read: ({ font }) => font.italic },
    Strikethrough: { read: ({ font }) => font.strikethrough },
    Underline: { read: ({ font }) => (font.underline ? 'Single' : 'None') },
    Color: { read: ({ font }) => font.color ?? '#000000' },
  },
};

const styleKind: Kind<Style> = {
  name: 'Style',
  properties: {
    Name: { read: () => normalStyle },
    BuiltIn: { read: () => true },
    NumberFormat: { read: ({ numberFormat }) => numberFormat },
    HorizontalAlignment: { read: ({ horizontal }) => horizontal },
    VerticalAlignment: { read: ({ vertical }) => vertical },
    WrapText: { read: ({ wrapText }) => wrapText },
    IndentLevel: { read: ({ indent }) => indent },
    Locked: { read: ({ locked }) => locked },
  },
  children: { Font: (style, session) => objectOf(fontKind, style, session) },
};

const stylesKind: Kind<Session> = {
  name: 'StyleCollection',
  methods: {
    GetItem: (session, [name]) => {
      const object = styleCalled(session, name);
      if (object === null) throw hostError('ItemNotFound');
      return { object };
    },
    GetItemOrNullObject: (session, [name]) => ({ object: styleCalled(session, name) }),
  },
};

function styleCalled(session: Session, name: unknown): HostObject | null {
  const wanted = textOf(name);
  if (wanted === normalStyle) return objectOf(styleKind, styleOf(session.workbook, 0), session);
  if (session.workbook.styles.some(({ named }) => named === wanted)) throw notCovered(`The style “${wanted}”`);
  return null;
}

export function stylesObject(session: Session): HostObject {
  return objectOf(stylesKind, session, session);
}
