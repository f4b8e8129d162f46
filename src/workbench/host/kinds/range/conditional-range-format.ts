// Excel.ConditionalRangeFormat: the font colour, weight and fill that a rule gives.

import { booleanOf, colorOf } from '../../wire/arguments';
import type { HostObject } from '../../wire/host-object';
import { objectOf, type Kind } from '../../wire/object-kind';
import type { Session } from '../../wire/session';
import type { ConditionalFormat } from '../../../workbook/model';
import { changeRule, ruleAt, type RuleTarget } from './rule-target';

function changeFormat(target: RuleTarget, format: Partial<ConditionalFormat['format']>, session: Session): undefined {
  changeRule(target, { format: { ...ruleAt(target).format, ...format } }, session);
  return undefined;
}

const fontKind: Kind<RuleTarget> = {
  name: 'ConditionalRangeFont',
  properties: {
    Color: {
      read: (target) => ruleAt(target).format.fontColor ?? '',
      write: (target, value, session) => {
        changeFormat(target, { fontColor: colorOf(value) }, session);
      },
    },
    Bold: {
      read: (target) => ruleAt(target).format.bold ?? false,
      write: (target, value, session) => {
        changeFormat(target, { bold: booleanOf(value) }, session);
      },
    },
  },
  methods: {
    Clear: (target, _args, session) => {
      changeFormat(target, { fontColor: null, bold: null }, session);
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
        changeFormat(target, { fill: colorOf(value) }, session);
      },
    },
  },
  methods: {
    Clear: (target, _args, session) => {
      changeFormat(target, { fill: null }, session);
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

export function conditionalRangeFormatObject(session: Session, target: RuleTarget): HostObject {
  return objectOf(kind, target, session);
}
