// Excel.ConditionalRangeFormat: the font colour, weight and fill that a rule gives.

import { booleanOf, colorOf } from '../../wire/arguments';
import { objectOf, type HostObject, type Kind } from '../../wire/object-kind';
import type { Session } from '../../wire/session';
import type { ConditionalFormat } from '../../../workbook/model';
import { changeRule, ruleAt, type RuleTarget } from './conditional-formats';

function changeLook(target: RuleTarget, look: Partial<ConditionalFormat['format']>, session: Session): undefined {
  changeRule(target, { format: { ...ruleAt(target).format, ...look } }, session);
  return undefined;
}

const fontKind: Kind<RuleTarget> = {
  name: 'ConditionalRangeFont',
  properties: {
    Color: {
      read: (target) => ruleAt(target).format.fontColor ?? '',
      write: (target, value, session) => {
        changeLook(target, { fontColor: colorOf(value) }, session);
      },
    },
    Bold: {
      read: (target) => ruleAt(target).format.bold ?? false,
      write: (target, value, session) => {
        changeLook(target, { bold: booleanOf(value) }, session);
      },
    },
  },
  methods: {
    Clear: (target, _given, session) => {
      changeLook(target, { fontColor: null, bold: null }, session);
      return undefined;
    },
  },
};

const fillKind: Kind<RuleTarget> = {
  name: 'ConditionalRangeFill',
  properties: {
    Color: {
      read: (target) => ruleAt(target).format.fill ?? '',
      write: (target, value, session) => {
        changeLook(target, { fill: colorOf(value) }, session);
      },
    },
  },
  methods: {
    Clear: (target, _given, session) => {
      changeLook(target, { fill: null }, session);
      return undefined;
    },
  },
};

const kind: Kind<RuleTarget> = {
  name: 'ConditionalRangeFormat',
  children: {
    Font: (target, session) => objectOf(fontKind, target, session),
    Fill: (target, session) => objectOf(fillKind, target, session),
  },
};

export function conditionalFormatLookObject(session: Session, target: RuleTarget): HostObject {
  return objectOf(kind, target, session);
}
