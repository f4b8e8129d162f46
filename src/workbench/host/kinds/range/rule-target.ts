// A conditional format by its id: its record is replaced when it changes.

import type { ConditionalFormat, Sheet } from '../../../workbook/model';
import { demandPermission } from '../../cells/protection';
import { hostError } from '../../wire/host-errors';
import { touch, type Session } from '../../wire/session';

export interface RuleTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

export function ruleAt({ sheet, id }: RuleTarget): ConditionalFormat {
  const rule = sheet.conditionalFormats.find((each) => each.id === id);
  if (rule === undefined) throw hostError('ItemNotFound');
  return rule;
}

export function changeRule(target: RuleTarget, change: Partial<ConditionalFormat>, session: Session): void {
  demandPermission(target.sheet, 'formatCells');
  const rule = ruleAt(target);
  target.sheet.conditionalFormats = target.sheet.conditionalFormats.map((each) => (each === rule ? { ...each, ...change } : each));
  touch(session);
}
