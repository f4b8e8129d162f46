// Columns that say in words when a row is done: "Success measure", "What success looks like", "Completion criteria". What
// a comment says as done is held against them; no figure is taken from them.

import type { RoleReading } from '../../../model/mapping';
import type { PlanTable } from '../../../model/plan';
import { plainHeading } from '../../headings/heading-words';
import { columnsUsed } from '../unread-words';

const aims =
  /^(?:what (?:will )?(?:success|good|done) (?:will look|looks?) like|(?:(?:key|main|agreed) )?(?:success|completion|acceptance) (?:criteri(?:a|on)|measures?|tests?|factors?|evidence)|(?:measures?|evidence|tests?|definition|signs?) of (?:success|completion|delivery|done)|criteria for success|how (?:will )?(?:we|you) (?:will |ll )?(?:know|tell)\b.*|(?:success|done|complete|finished) (?:when|if|means)|(?:(?:key|main|planned|expected|intended|agreed|final) )?(?:deliverables?|outputs?|outcomes?|results?|products?)|what (?:we|you|it) (?:want|will (?:see|have|deliver))\b.*|end (?:product|result|point|state)|success)$/u;

/** Those that no figure, name or status is read from, with the one of targets, whose words may say the same. */
export function successColumns({ columns, roles }: Pick<PlanTable, 'columns' | 'roles'>): readonly number[] {
  const used = columnsUsed(columns);
  const found = roles.filter((reading) => isSuccess(reading) && (!used.has(reading.column) || reading.column === columns.measure));
  return [...found.map(({ column }) => column), ...(columns.target === null ? [] : [columns.target])];
}

function isSuccess({ heading }: Pick<RoleReading, 'heading'>): boolean {
  return aims.test(plainHeading(heading));
}
